package org.mediaretention.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.audit.Exports;
import org.mediaretention.audit.Inboxes;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.journal.AuditKind;

class InboxTest {

  @TempDir private Path root;

  private Path folder;
  private Inbox inbox;

  @BeforeEach
  void takesWhateverIsThere() {
    folder = root.resolve("inbox");
    inbox = Inboxes.at(folder, Exports.NAMES, Optional.empty(), new HandClock());
  }

  @Test
  void makesItsFolderAndFindsNothingInIt() throws IOException {
    assertThat(inbox.next()).isEmpty();
    assertThat(folder).isDirectory();
  }

  @Test
  void takesLooseFilesAsASet() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Exports.write(folder, "quiz.csv", Exports.row("1_a"));

    assertThat(claimNext()).containsExactly("all.csv", "quiz.csv");
    assertThat(Exports.in(folder)).isEmpty();
  }

  @Test
  void takesAFolderAsASet() throws IOException {
    Exports.write(folder.resolve("november"), "all.csv", Exports.row("1_a"));
    Exports.write(folder.resolve("november"), "youtube.csv", Exports.row("1_a"));

    assertThat(claimNext()).containsExactly("all.csv", "youtube.csv");
    assertThat(Exports.in(folder)).isEmpty();
  }

  @Test
  void takesOneSetAfterTheOther() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Exports.write(folder.resolve("b"), "all_b.csv", Exports.row("1_b"));
    Exports.write(folder.resolve("c"), "all_c.csv", Exports.row("1_c"));

    assertThat(claimNext()).containsExactly("all.csv");
    assertThat(claimNext("second")).containsExactly("all_b.csv");
    assertThat(claimNext("third")).containsExactly("all_c.csv");
    assertThat(inbox.next()).isEmpty();
  }

  @Test
  void leavesFilesAloneThatAreNoExports() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Exports.text(folder, "README.txt", "drop exports here");
    Exports.text(folder, ".DS_Store", "");

    assertThat(claimNext()).containsExactly("all.csv");
    assertThat(Exports.in(folder)).containsExactly(".DS_Store", "README.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.csv.crdownload", "all.csv.part", "all.csv.tmp", ".all.csv"})
  void leavesPartFilesAlone(String name) throws IOException {
    Exports.text(folder, name, "half an exp");

    assertThat(inbox.next()).isEmpty();
    Exports.write(folder, "all.csv", Exports.row("1_a"));

    assertThat(claimNext()).containsExactly("all.csv");
    assertThat(Exports.in(folder)).containsExactly(name);
  }

  @Test
  void leavesThePartFilesOfAFolderWhereTheyAre() throws IOException {
    Path november = folder.resolve("november");
    Exports.write(november, "all.csv", Exports.row("1_a"));
    Exports.text(november, "quiz.csv.part", "half an exp");

    assertThat(claimNext()).containsExactly("all.csv");
    assertThat(Exports.in(november)).containsExactly("quiz.csv.part");
  }

  @Test
  void takesACsvFileOfNoKnownNameSoThatSomebodyIsTold() throws IOException {
    Exports.write(folder, "entries.csv", Exports.row("1_a"));

    assertThat(claimNext()).containsExactly("entries.csv");
  }

  @Test
  void takesExportsWhosePatternsSayThatTheyAreNoCsvFiles() throws IOException {
    ExportNames names = Exports.names("*all*.txt", "", "");
    inbox = Inboxes.at(folder, names, Optional.empty(), new HandClock());
    Exports.write(folder, "all.txt", Exports.row("1_a"));

    assertThat(claimNext()).containsExactly("all.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {".git", ".claims"})
  void leavesHiddenFoldersAlone(String name) throws IOException {
    Exports.write(folder.resolve(name), "all.csv", Exports.row("1_a"));

    assertThat(inbox.next()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"candidates, CANDIDATES", "enriched, ENRICHED"})
  void takesEachListOfCandidatesByItself(String name, AuditKind kind) throws IOException {
    Exports.text(folder.resolve(name), "a.csv", "policy,entry_id\n");
    Exports.text(folder.resolve(name), "b.csv", "policy,entry_id\n");

    assertThat(inbox.next().orElseThrow().kind()).isEqualTo(kind);
    assertThat(claimNext()).containsExactly("a.csv");
    assertThat(Exports.in(folder.resolve(name))).containsExactly("b.csv");
    assertThat(claimNext("second")).containsExactly("b.csv");
    assertThat(folder.resolve(name)).isEmptyDirectory();
  }

  @Test
  void takesALinkItselfAndNotWhatItPointsTo() throws IOException {
    Path elsewhere = Exports.write(root.resolve("elsewhere"), "all.csv", Exports.row("1_a"));
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("all.csv"), elsewhere);

    assertThat(claimNext()).containsExactly("all.csv");
    assertThat(root.resolve("work/first/exports/all.csv")).isSymbolicLink();
    assertThat(elsewhere).exists();
  }

  @Test
  void leavesALinkToAFolderAlone() throws IOException {
    Path elsewhere = Exports.write(root.resolve("elsewhere"), "all.csv", Exports.row("1_a"));
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("set"), elsewhere.getParent());

    assertThat(inbox.next()).isEmpty();
    assertThat(folder.resolve("set")).isSymbolicLink();
  }

  @Test
  void movesNothingIntoAFolderThatSomebodyElseMadeForIt() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve(".claimed-first"), elsewhere);

    assertThatThrownBy(this::claimNext).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(folder.resolve("all.csv")).exists();
  }

  @Test
  void takesAFailedSetThatWasMovedBack() throws IOException {
    Path again = folder.resolve("2025-12-31_20260102-091500");
    Exports.write(again, "all.csv", Exports.row("1_a"));
    Exports.text(again, "error.txt", "There was no header.");

    assertThat(inbox.next().orElseThrow().files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("all.csv");
  }

  @Test
  void doesNotTakeTheReasonOfAFailureForASet() throws IOException {
    Exports.text(folder.resolve("old"), "error.txt", "There was no header.");

    assertThat(inbox.next()).isEmpty();
  }

  @Test
  void letsTheNextSetBeDroppedAtOnce() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    claimNext();
    Exports.write(folder, "all.csv", Exports.row("1_b"));

    assertThat(claimNext("second")).containsExactly("all.csv");
    assertThat(root.resolve("work/second/exports/all.csv")).content().contains("1_b");
  }

  @Test
  void doesNotWaitWhenThereIsNoQuietPeriod() throws IOException {
    Exports.write(folder, "quiz.csv", Exports.row("1_a"));

    assertThat(inbox.next()).isPresent();
  }

  @Test
  void waitsForNothingWhenAQuietPeriodIsZero() throws IOException {
    inbox = Inboxes.at(folder, Exports.NAMES, Optional.of(Duration.ZERO), new HandClock());
    Exports.write(folder, "all.csv", Exports.row("1_a"));

    assertThat(inbox.next()).isPresent();
  }

  private Iterable<String> claimNext() throws IOException {
    return claimNext("first");
  }

  private Iterable<String> claimNext(String audit) throws IOException {
    Path place = root.resolve("work").resolve(audit).resolve("exports");
    inbox.claim(inbox.next().orElseThrow(), place, audit);
    return Exports.in(place);
  }
}
