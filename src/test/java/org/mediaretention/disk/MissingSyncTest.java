package org.mediaretention.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingSyncTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Invalid argument", "Operation not supported", "Function not implemented"})
  void isWhatAFileSystemSaysThatLacksIt(String words) {
    assertThat(MissingSync.isMeantBy(new IOException(words))).isTrue();
    assertThat(MissingSync.isMeantBy(new FileSystemException("/x", null, words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Input/output error", "No space left on device", "Disk quota exceeded", ""})
  void isNoDiskThatFailsOrIsFull(String words) {
    assertThat(MissingSync.isMeantBy(new IOException(words))).isFalse();
    assertThat(MissingSync.isMeantBy(new IOException())).isFalse();
  }
}
