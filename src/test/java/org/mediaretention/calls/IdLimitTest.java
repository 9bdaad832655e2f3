package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.fact.MediaEntry;

class IdLimitTest {

  private final IdLimit limit = new IdLimit();

  @Test
  void trustsLookUpsButNotFlavorsUntilSomebodyTells() {
    assertThat(limit.forEntries()).isEqualTo(500);
    assertThat(limit.forFlavors()).isEqualTo(150);
  }

  @Test
  void seesThatIdsWereCut() {
    limit.learnFrom(
        List.of(answer(ids(0, 500), ids(0, 150)), answer(ids(150, 500), ids(499, 500))));

    assertThat(limit.forEntries()).isEqualTo(150);
    assertThat(limit.forFlavors()).isEqualTo(150);
  }

  @Test
  void keepsToWhatItSawWhateverThePrivilegesSay() {
    limit.learnFrom(
        List.of(answer(ids(0, 151), ids(0, 150)), answer(ids(150, 151), ids(150, 151))));
    limit.know(Optional.of(true));

    assertThat(limit.forEntries()).isEqualTo(150);
    assertThat(limit.forFlavors()).isEqualTo(150);
  }

  @Test
  void seesNoCutWhenMoreThan150WereFound() {
    limit.learnFrom(
        List.of(answer(ids(0, 500), ids(0, 151)), answer(ids(151, 500), ids(499, 500))));

    assertThat(limit.forEntries()).isEqualTo(500);
  }

  @Test
  void seesNoCutWhenTheOthersDoNotExist() {
    limit.learnFrom(List.of(answer(ids(0, 500), ids(0, 150)), answer(ids(150, 500), List.of())));

    assertThat(limit.forEntries()).isEqualTo(500);
  }

  @Test
  void seesNoCutInAListThatIsNotLonger() {
    limit.learnFrom(
        List.of(answer(ids(0, 150), ids(0, 149)), answer(ids(149, 150), ids(149, 150))));

    assertThat(limit.forEntries()).isEqualTo(500);
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj("1_%08d"::formatted).toList();
  }

  private static Entries answer(List<String> asked, List<String> found) {
    return new Entries(
        asked,
        found.stream().map(id -> new MediaEntry(id, "2", 1, 1_500_000_000L, 0L, null, "")).toList(),
        Instant.EPOCH);
  }
}
