package org.mediaretention.kaltura.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaEntryTest {

  @Test
  void takesADateOfZeroForNone() {
    MediaEntry entry = new MediaEntry("1_a", "2", 1, 0L, 0L, 0L, null);

    assertThat(entry.created()).isEmpty();
    assertThat(entry.lastPlayed()).isEmpty();
    assertThat(entry.playCount()).isEqualTo(OptionalLong.of(0));
  }

  @Test
  void hasNoDateAndNoCountWhereKalturaLeavesThemOut() {
    MediaEntry entry = withStatus("2");

    assertThat(entry.created()).isEmpty();
    assertThat(entry.lastPlayed()).isEmpty();
    assertThat(entry.playCount()).isEmpty();
  }

  @Test
  void takesDatesForSecondsSince1970() {
    MediaEntry entry = new MediaEntry("1_a", "2", 1, 1_500_000_000L, 3L, 1_600_000_000L, null);

    assertThat(entry.created()).contains(Instant.parse("2017-07-14T02:40:00Z"));
    assertThat(entry.lastPlayed()).contains(Instant.ofEpochSecond(1_600_000_000));
  }

  @ParameterizedTest
  @CsvSource({
    "2, true, false, false",
    "3, false, true, false",
    "7, false, false, true",
    "1, false, false, false",
    "-1, false, false, false",
    "virusScan.Infected, false, false, false",
    ", false, false, false"
  })
  void knowsWhatItsStatusMeans(String status, boolean ready, boolean deleted, boolean noContent) {
    MediaEntry entry = withStatus(status);

    assertThat(entry.isReady()).isEqualTo(ready);
    assertThat(entry.isDeleted()).isEqualTo(deleted);
    assertThat(entry.hasNoContent()).isEqualTo(noContent);
  }

  @ParameterizedTest
  @CsvSource({"-2, true", "-1, false", "0, false", "1, false", "2, false", ", false"})
  void liesInTheRecycleBinWhateverItsStatus(Integer displayInSearch, boolean recycled) {
    MediaEntry entry = new MediaEntry("1_a", "2", displayInSearch, 1L, 0L, null, null);

    assertThat(entry.isRecycled()).isEqualTo(recycled);
    assertThat(entry.isReady()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'0', 1", "'0,301,302', 3", "'', 0", "' ', 0", ", 0"})
  void countsTheFlavorsThatAreReady(String flavorParamsIds, int flavors) {
    MediaEntry entry = new MediaEntry("1_a", "2", 1, 1L, 0L, null, flavorParamsIds);

    assertThat(entry.readyFlavors()).isEqualTo(flavors);
  }

  private static MediaEntry withStatus(String status) {
    return new MediaEntry("1_a", status, null, null, null, null, null);
  }
}
