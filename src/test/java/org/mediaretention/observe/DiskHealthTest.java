package org.mediaretention.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.observe.DiskHealth.Disk;
import org.mediaretention.observe.DiskHealth.Space;

class DiskHealthTest {

  private static final long GIB = 1L << 30;

  @Test
  void wantsAGibibyteOnALargeDisk() {
    assertThat(with(folder -> new Space(GIB, 4_000 * GIB)).getState()).isEqualTo(State.UP);
    assertThat(with(folder -> new Space(GIB - 1, 4_000 * GIB)).getState()).isEqualTo(State.DOWN);
  }

  @Test
  void wantsATwentiethOfASmallDisk() {
    assertThat(with(folder -> new Space(GIB / 20 + 1, GIB)).getState()).isEqualTo(State.UP);
    assertThat(with(folder -> new Space(GIB / 20 - 1, GIB)).getState()).isEqualTo(State.DOWN);
  }

  @Test
  void saysWhichDiskIsNearlyFull() {
    HealthCheck.Result result =
        with(folder -> new Space(folder.endsWith("outbox") ? GIB / 2 : 9 * GIB, 100 * GIB));

    assertThat(result.getMessage())
        .contains("The disk of outbox is nearly full: 0.50 GiB of 100 are free.");
  }

  @Test
  void isDownWhenNobodyCanTell() {
    HealthCheck.Result result =
        with(
            folder -> {
              throw new IOException("gone");
            });

    assertThat(result.getState()).isEqualTo(State.DOWN);
    assertThat(result.getMessage().orElseThrow()).contains("cannot be read");
  }

  @Test
  void looksAtTheDiskOfAFolderThatIsStillToCome(@TempDir Path home) {
    DiskHealth health = new DiskHealth(List.of(home.resolve("outbox/not/there")));

    assertThat(health.call().getMessage()).isEmpty();
  }

  private static HealthCheck.Result with(Disk disk) {
    return new DiskHealth(List.of(Path.of("work"), Path.of("outbox")), disk).call();
  }
}
