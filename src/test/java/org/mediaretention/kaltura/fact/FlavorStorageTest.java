package org.mediaretention.kaltura.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlavorStorageTest {

  private static final FlavorAsset SOURCE =
      new FlavorAsset("1_a", "true", "source", "2", 0L, 1_000L);
  private static final FlavorAsset SMALL = new FlavorAsset("1_a", "false", "mobile", "2", 1L, 0L);
  private static final FlavorAsset LARGE = new FlavorAsset("1_a", "false", "hd", "2", 0L, 500L);

  @Test
  void addsUpAllFlavorsAndTheSourceApart() {
    assertThat(storage(List.of(SMALL, SOURCE, LARGE)))
        .isEqualTo(new FlavorStorage(3, 2_524, 1_000, 1));
  }

  @Test
  void countsTheSourcesThatCouldBePlayed() {
    FlavorAsset failed = new FlavorAsset("1_a", "1", "source", "-1", 0L, 10L);

    assertThat(storage(List.of(failed, SMALL)).readySources()).isZero();
    assertThat(storage(List.of(failed, SOURCE)).readySources()).isEqualTo(1);
  }

  @Test
  void freesAllButTheSourceWhenThatStays() {
    FlavorStorage storage = storage(List.of(SMALL, SOURCE, LARGE));

    assertThat(storage.bytesFreed(true)).isEqualTo(1_524);
    assertThat(storage.bytesFreed(false)).isEqualTo(2_524);
  }

  @Test
  void freesAllWhenThereIsNoSource() {
    assertThat(storage(List.of(SMALL, LARGE)).bytesFreed(true)).isEqualTo(1_524);
  }

  @Test
  void freesNothingWhenThereAreNoFlavors() {
    assertThat(storage(List.of())).isEqualTo(FlavorStorage.NONE);
    assertThat(FlavorStorage.NONE.bytesFreed(false)).isZero();
  }

  private static FlavorStorage storage(List<FlavorAsset> flavors) {
    return FlavorStorage.of(flavors).known().orElseThrow();
  }
}
