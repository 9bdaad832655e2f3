package org.mediaretention.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AppendOnlyFileTest {

  @TempDir private Path folder;

  @Test
  void addsToWhatIsThereAndCutsItOff() throws IOException {
    Path path = folder.resolve("log");
    Files.writeString(path, "one\ntw");
    try (AppendOnlyFile file = AppendOnlyFile.open(path).orElseThrow()) {
      file.truncate(4);
      file.append("two\n".getBytes());
      assertThat(path).hasContent("one\ntwo\n");
      file.truncate(100);
      assertThat(path).hasContent("one\ntwo\n");
    }
  }

  @Test
  void isOpenForOneWriterAtATime() throws IOException {
    Path path = folder.resolve("log");
    try (AppendOnlyFile first = AppendOnlyFile.open(path).orElseThrow()) {
      assertThat(AppendOnlyFile.open(path)).isEmpty();
      first.append("x".getBytes());
    }
    assertThat(AppendOnlyFile.open(path)).isPresent();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void takesNothingMoreOnceTheDiskWasFull() throws IOException {
    Path full = Path.of("/dev/full");
    try (AppendOnlyFile file = AppendOnlyFile.open(full).orElseThrow()) {
      assertThatIOException()
          .isThrownBy(() -> file.append("x".getBytes()))
          .withMessageContainingAll("/dev/full", "No space left");
      assertThatIOException()
          .isThrownBy(() -> file.append("x".getBytes()))
          .withMessageContaining("could not be written before");
    }
  }
}
