package org.mediaretention.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.settings.BadSettings;

/** What a person gets who begins in an empty folder. */
class InitTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir private Path home;

  @Test
  void makesTheSettingsAndTheFoldersInAnEmptyFolder() throws Exception {
    try (Program program = Program.start(home, "--init")) {
      assertThat(program.status()).as(program.log()).isZero();
      assertThat(program.log())
          .contains("application.properties is written", "inbox, work, outbox, done, failed")
          .contains("kaltura.partner-id", "media-retention.jar --check");
    }
    assertThat(home.resolve("application.properties"))
        .hasSameTextualContentAs(Path.of("application.properties.example"));
    assertThat(Installation.namesIn(home))
        .containsExactly(
            "application.properties", "done", "failed", "inbox", "outbox", "program.log", "work");
  }

  @Test
  void letsOnlyItsOwnerReadTheSettings() throws Exception {
    assumeThat(Files.getFileStore(home).supportsFileAttributeView("posix")).isTrue();
    Path file = home.resolve("my.properties");
    init(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(said()).contains("--config " + file);
  }

  @Test
  void leavesSettingsThatAreThereAlone() throws Exception {
    Path file = Files.writeString(home.resolve("my.properties"), "kaltura.partner-id=1");

    assertThatThrownBy(() -> init(file))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("left as it is");
    assertThat(file).hasContent("kaltura.partner-id=1");
    assertThat(Installation.namesIn(home)).containsExactly("my.properties");
  }

  @Test
  void saysWhichFileItCannotWrite() {
    Path file = home.resolve("missing").resolve("my.properties");

    assertThatThrownBy(() -> init(file))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining(file + " cannot be written");
  }

  private void init(Path file) {
    Map<String, String> environment =
        Map.of(
            "FOLDERS_INBOX", home.resolve("in").toString(),
            "FOLDERS_WORK", home.resolve("work").toString(),
            "FOLDERS_OUTBOX", home.resolve("out").toString(),
            "FOLDERS_DONE", home.resolve("done").toString(),
            "FOLDERS_FAILED", home.resolve("failed").toString());
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Init.run(Optional.of(file), environment, new Properties(), print);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
