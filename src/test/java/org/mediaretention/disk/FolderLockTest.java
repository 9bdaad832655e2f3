package org.mediaretention.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

  @Test
  @Timeout(20)
  @DisabledOnOs(OS.WINDOWS)
  void doesNotWaitAtAPipe() throws Exception {
    Path pipe = folder.resolve(FolderLock.FILE);
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

    assertThatThrownBy(() -> FolderLock.take(folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("it is not a file; remove it");
  }
}
