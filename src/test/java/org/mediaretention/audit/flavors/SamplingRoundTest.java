package org.mediaretention.audit.flavors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.ListFlavors;

class SamplingRoundTest {

  private static final AnnouncedFlavors KNOWN = new AnnouncedFlavors(true, 5);
  private static final AnnouncedFlavors UNKNOWN = new AnnouncedFlavors(false, 0);

  private final FlavorStatistics census = new FlavorStatistics();

  @Test
  void sendsAFewFromAllOverTheBatchWhenAKindIsUnknown() {
    SamplingRound scouting = SamplingRound.of(entries(UNKNOWN, 120), census, 0);

    assertThat(scouting.scouts()).hasSize(12).contains("0", "50", "110");
    assertThat(scouting.later()).hasSize(108).doesNotContainAnyElementsOf(scouting.scouts());
    assertThat(scouting.known()).isEmpty();
  }

  @Test
  void doesNotWaitForKindsThatAreTrustedOrRare() {
    assertThat(SamplingRound.of(entries(KNOWN, 120), census, 0).known()).hasSize(120);
    assertThat(SamplingRound.of(entries(UNKNOWN, 49), census, 0).known()).hasSize(49);
  }

  @Test
  void asksAboutEightTimesAsManyAsWereMeasured() {
    for (int i = 0; i < 20; i++) {
      census.learn(UNKNOWN, 3);
    }

    assertThat(SamplingRound.of(entries(UNKNOWN, 160), census, 0).known()).hasSize(160);
    assertThat(SamplingRound.of(entries(UNKNOWN, 161), census, 0).scouts()).hasSize(160);
  }

  @Test
  void asksAboutMoreInEveryRoundThoughNothingCouldBeMeasured() {
    assertThat(SamplingRound.of(entries(UNKNOWN, 1_000), census, 1).scouts()).hasSize(96);
    assertThat(SamplingRound.of(entries(UNKNOWN, 1_000), census, 3).known()).hasSize(1_000);
  }

  @Test
  void letsOnlyQuestionsWaitThatNoScoutIsIn() {
    SamplingRound scouting = SamplingRound.of(entries(UNKNOWN, 120), census, 0);

    assertThat(scouting.canWait(new ListFlavors(List.of("1", "2")))).isTrue();
    assertThat(scouting.canWait(new ListFlavors(List.of("1", "50")))).isFalse();
    assertThat(
            SamplingRound.of(entries(KNOWN, 120), census, 0)
                .canWait(new ListFlavors(List.of("1", "2"))))
        .isFalse();
  }

  private static Map<String, AnnouncedFlavors> entries(AnnouncedFlavors announced, int count) {
    Map<String, AnnouncedFlavors> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      entries.put(Integer.toString(i), announced);
    }
    return entries;
  }
}
