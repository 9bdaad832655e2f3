package org.mediaretention.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir private Path folder;

  @Test
  void letsOneIn() throws IOException {
    try (FolderLock first = FolderLock.take(folder).orElseThrow()) {
      assertThat(FolderLock.take(folder)).isEmpty();
      assertThat(first).isNotNull();
    }
  }

  @Test
  void letsTheNextInWhenTheFirstHasLeft() throws IOException {
    FolderLock.take(folder).orElseThrow().close();

    try (FolderLock next = FolderLock.take(folder).orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }
}
