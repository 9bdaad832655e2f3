package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.inbox.DropSet;
import org.mediaretention.inbox.Inbox;

class QuietPeriodTest {

  @TempDir private Path root;

  private final HandClock clock = new HandClock();
  private Path folder;
  private Inbox inbox;

  @BeforeEach
  void waitTenSeconds() {
    folder = root.resolve("inbox");
    inbox = Inboxes.at(folder, Exports.NAMES, Optional.of(Duration.ofSeconds(10)), clock);
  }

  @Test
  void waitsUntilNothingHasChangedForTheQuietPeriod() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));

    assertThat(after(0)).isEmpty();
    assertThat(after(9)).isEmpty();
    assertThat(after(1)).isPresent();
  }

  @Test
  void waitsAgainWhenAFileGrows() throws IOException {
    Path file = Exports.write(folder, "all.csv", Exports.row("1_a"));
    after(0);
    after(9);
    Files.writeString(file, Files.readString(file) + Exports.row("1_b") + "\n");

    assertThat(after(1)).isEmpty();
    assertThat(after(9)).isEmpty();
    assertThat(after(1)).isPresent();
  }

  @Test
  void waitsAgainWhenAFileIsWrittenAnew() throws IOException {
    Path file = Exports.write(folder, "all.csv", Exports.row("1_a"));
    after(0);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-04T05:06:07Z")));

    assertThat(after(10)).isEmpty();
    assertThat(after(10)).isPresent();
  }

  @Test
  void waitsAgainWhenAnotherFileComes() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    after(0);
    after(9);
    Exports.write(folder, "quiz.csv", Exports.row("1_a"));

    assertThat(after(1)).isEmpty();
    assertThat(after(10).orElseThrow().files()).hasSize(2);
  }

  @Test
  void waitsWhileAPartFileIsThere() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Path part = Exports.text(folder, "quiz.csv.crdownload", "half");
    after(0);

    assertThat(after(60)).isEmpty();
    Files.delete(part);
    assertThat(after(0)).isEmpty();
    assertThat(after(10)).isPresent();
  }

  @Test
  void waitsForAnExportOfAllEntries() throws IOException {
    Exports.write(folder, "quiz.csv", Exports.row("1_a"));
    after(0);

    assertThat(after(3_600)).isEmpty();
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    assertThat(after(0)).isEmpty();
    assertThat(after(10)).isPresent();
  }

  @Test
  void doesNotLetOneSetHoldUpAnother() throws IOException {
    Exports.write(folder, "quiz.csv", Exports.row("1_a"));
    Exports.write(folder.resolve("set"), "all.csv", Exports.row("1_a"));
    after(0);

    assertThat(after(10).map(DropSet::folder)).contains(folder.resolve("set"));
  }

  @Test
  void waitsForTheNextSetOfTheSameNamesToo() throws IOException {
    Path file = Exports.write(folder, "all.csv", Exports.row("1_a"));
    FileTime written = Files.getLastModifiedTime(file);
    after(0);
    inbox.claim(after(10).orElseThrow(), root.resolve("work/one/exports"), "one");
    Files.setLastModifiedTime(Exports.write(folder, "all.csv", Exports.row("1_a")), written);

    assertThat(after(0)).isEmpty();
    assertThat(after(10)).isPresent();
  }

  @Test
  void waitsForAListOfCandidatesToBeWhole() throws IOException {
    Path lists = folder.resolve("candidates");
    Exports.text(lists, "a.csv", "policy,entry_id\n");
    after(0);
    after(9);
    Exports.text(lists, "b.csv", "policy,entry_id\n");

    assertThat(after(1).orElseThrow().files()).containsExactly(lists.resolve("a.csv"));
  }

  private Optional<DropSet> after(long seconds) throws IOException {
    clock.moveOn(Duration.ofSeconds(seconds));
    return inbox.next();
  }
}
