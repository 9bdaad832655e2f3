package org.mediaretention.disposition.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.disposition.Action;
import org.mediaretention.disposition.Refused;
import org.mediaretention.disposition.plan.ActionRules;
import org.mediaretention.disposition.plan.StripChoice;

class ActSettingsTest {

  @Test
  void haveTheDefaultsOfTheContract() {
    ActSettings settings = read(Map.of());
    assertThat(settings.enabled()).isFalse();
    assertThat(settings.actions()).isEqualTo(new ActionRules(Action.RECYCLE, Action.DELETE));
    assertThat(settings.stripKeeps()).isEqualTo(StripChoice.Keeps.SOURCE);
    assertThat(settings.waiting().beforeActing()).isEqualTo(Period.ofDays(30));
    assertThat(settings.limits().maxItems()).isEqualTo(OptionalLong.of(5_000));
    assertThat(settings.limits().maxGrowth()).isEqualTo(OptionalLong.of(20));
    assertThat(settings.limits().maxBytes()).isEmpty();
    assertThat(settings.run().firstRun()).isEqualTo(10);
    assertThat(settings.run().perRun()).isEmpty();
    assertThat(settings.recyclesPerSecond()).isEqualTo(1.5);
  }

  @Test
  void areTurnedOnByTheFileOnly() {
    assertThat(enabled("true", Optional.empty())).isFalse();
    assertThat(enabled("true", Optional.of("false"))).isFalse();
    assertThat(enabled("true", Optional.of("true"))).isTrue();
    // Turning it off is always possible.
    assertThat(enabled("false", Optional.of("true"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "act.max-items,0",
    "act.max-items,-1",
    "act.max-items,many",
    "act.max-bytes,0",
    "act.max-per-owner,0",
    "act.max-growth,0 %",
    "act.per-run,0",
    "act.first-run,0",
    "act.first-run,''",
    "act.stop-after-failures,0",
    "act.stop-after-uncertain,''",
    "act.candidates-by,strip",
    "act.nonready-by,keep",
    "act.strip-keeps,nothing",
    "act.wait,30",
    "act.wait,P-1D",
    "act.approval-valid,P0D",
    "act.audit-valid,soon",
    "act.hours,20-6",
    "act.recycles-per-second,0",
    "act.deletes-per-second,NaN",
    "act.flavors-per-second,fast",
    "act.enabled,yes"
  })
  void refuseWhatTheyCannotBe(String name, String value) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(name + " (" + value + ")");
  }

  @Test
  void tellOfEveryMistakeAtOnce() {
    assertThatThrownBy(() -> read(Map.of("act.max-items", "0", "act.hours", "x")))
        .hasMessageContainingAll("act.max-items (0) must be 1 or more", "act.hours (x) is not");
  }

  private static boolean enabled(String value, Optional<String> inFile) {
    return ActSettings.read(Map.of("act.enabled", value), inFile, ZoneOffset.UTC).enabled();
  }

  private static ActSettings read(Map<String, String> values) {
    return ActSettings.read(values, Optional.empty(), ZoneOffset.UTC);
  }
}
