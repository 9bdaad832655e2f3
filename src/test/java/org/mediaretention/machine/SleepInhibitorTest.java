package org.mediaretention.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With commands of our own in place of the system's. */
@DisabledOnOs(OS.WINDOWS)
class SleepInhibitorTest {

  @TempDir private Path bin;

  private SleepInhibitor wakefulness;

  @AfterEach
  void end() {
    wakefulness.end();
  }

  @Test
  void asksCaffeinateOnAMacUntilThisProcessEnds() throws IOException {
    command("caffeinate", "");
    begin(true, "Mac OS X");

    await().until(() -> said("caffeinate").equals("-i -w 4711"));
  }

  @Test
  void asksSystemdOnLinuxUntilThisProcessEnds() throws IOException {
    command("tail", "");
    command("systemd-inhibit", "");
    begin(true, "Linux");

    await()
        .until(
            () ->
                said("systemd-inhibit")
                    .equals(
                        "--what=sleep:idle --who=Media Retention --why=An audit is running"
                            + " --mode=block %s/tail --pid=4711 -f /dev/null".formatted(bin)));
  }

  @Test
  void endsWhatItBeganWithWhatThatBegan() throws IOException {
    command("caffeinate", "sleep 600 & echo $! $$ > \"$0.pids\"; wait");
    begin(true, "Mac OS X");
    await().until(() -> Files.exists(bin.resolve("caffeinate.pids")));
    await().until(() -> Files.size(bin.resolve("caffeinate.pids")) > 0);
    wakefulness.end();

    for (String pid : Files.readString(bin.resolve("caffeinate.pids")).trim().split(" ")) {
      await().until(() -> ProcessHandle.of(Long.parseLong(pid)).isEmpty());
    }
  }

  @Test
  void doesNothingUnlessAsked() throws IOException {
    command("caffeinate", "");
    begin(false, "Mac OS X");

    assertThat(new Commands("Mac OS X", bin.toString()).whileRuns(1)).isPresent();
    assertThat(bin.resolve("caffeinate.said")).doesNotExist();
  }

  @Test
  void goesOnWhenThereIsNoCommand() {
    begin(true, "Linux");
    begin(true, "Mac OS X");

    assertThat(new Commands("Linux", bin.toString()).whileRuns(1)).isEmpty();
    assertThat(new Commands("Mac OS X", bin.toString()).whileRuns(1)).isEmpty();
  }

  @Test
  void beginsAgainAfterWhatKeptItAwakeHasDied() throws IOException {
    command("caffeinate", "echo once >> \"$0.starts\"");
    begin(true, "Mac OS X");
    await()
        .until(
            () -> {
              wakefulness.begin();
              return Files.exists(bin.resolve("caffeinate.starts"))
                  && Files.readAllLines(bin.resolve("caffeinate.starts")).size() >= 2;
            });
  }

  private void begin(boolean wanted, String system) {
    wakefulness = new SleepInhibitor(wanted, system, bin.toString(), 4711);
    wakefulness.begin();
  }

  /** A command that notes what it is told, does something, and is there to be found. */
  private void command(String name, String does) throws IOException {
    Path file = bin.resolve(name);
    Files.writeString(
        file, "#!/bin/sh\necho \"$*\" > \"$0.tmp\"; mv \"$0.tmp\" \"$0.said\"\n" + does + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String said(String name) throws IOException {
    Path file = bin.resolve(name + ".said");
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }
}
