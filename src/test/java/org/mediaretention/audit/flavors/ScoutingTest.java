package org.mediaretention.audit.flavors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.ListFlavors;

class ScoutingTest {

  private static final Announced KNOWN = new Announced(true, 5);
  private static final Announced UNKNOWN = new Announced(false, 0);

  private final FlavorCensus census = new FlavorCensus();

  @Test
  void sendsAFewFromAllOverTheBatchWhenAKindIsUnknown() {
    Scouting scouting = Scouting.of(entries(UNKNOWN, 120), census, 0);

    assertThat(scouting.scouts()).hasSize(12).contains("0", "50", "110");
    assertThat(scouting.later()).hasSize(108).doesNotContainAnyElementsOf(scouting.scouts());
    assertThat(scouting.known()).isEmpty();
  }

  @Test
  void doesNotWaitForKindsThatAreTrustedOrRare() {
    assertThat(Scouting.of(entries(KNOWN, 120), census, 0).known()).hasSize(120);
    assertThat(Scouting.of(entries(UNKNOWN, 49), census, 0).known()).hasSize(49);
  }

  @Test
  void asksAboutEightTimesAsManyAsWereMeasured() {
    for (int i = 0; i < 20; i++) {
      census.learn(UNKNOWN, 3);
    }

    assertThat(Scouting.of(entries(UNKNOWN, 160), census, 0).known()).hasSize(160);
    assertThat(Scouting.of(entries(UNKNOWN, 161), census, 0).scouts()).hasSize(160);
  }

  @Test
  void asksAboutMoreInEveryRoundThoughNothingCouldBeMeasured() {
    assertThat(Scouting.of(entries(UNKNOWN, 1_000), census, 1).scouts()).hasSize(96);
    assertThat(Scouting.of(entries(UNKNOWN, 1_000), census, 3).known()).hasSize(1_000);
  }

  @Test
  void letsOnlyQuestionsWaitThatNoScoutIsIn() {
    Scouting scouting = Scouting.of(entries(UNKNOWN, 120), census, 0);

    assertThat(scouting.canWait(new ListFlavors(List.of("1", "2")))).isTrue();
    assertThat(scouting.canWait(new ListFlavors(List.of("1", "50")))).isFalse();
    assertThat(
            Scouting.of(entries(KNOWN, 120), census, 0).canWait(new ListFlavors(List.of("1", "2"))))
        .isFalse();
  }

  private static Map<String, Announced> entries(Announced announced, int count) {
    Map<String, Announced> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      entries.put(Integer.toString(i), announced);
    }
    return entries;
  }
}
