package org.mediaretention.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediaretention.audit.Exports;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.journal.AuditKind;

class WorkFolderTest {

  private static final String ID = "2025-12-31_20260102-091500";

  @TempDir private Path root;

  private WorkFolder work;
  private AuditFolder audit;

  @BeforeEach
  void open() {
    work = new WorkFolder(Exports.folders(root), new Obstacles(), new HandClock());
    audit = work.audit(ID);
  }

  @Test
  void findsNothingWhereNothingWasBegun() throws IOException {
    assertThat(work.unfinished()).isEmpty();
    assertThat(root.resolve("work")).isDirectory();
  }

  @Test
  void showsTheReportsAndPutsTheExportsAway() throws IOException {
    underWay();
    work.publish(audit);

    requireFinished();
  }

  @Test
  void goesOnWithAnAuditThatHasItsExports() throws IOException {
    underWay();

    assertThat(work.unfinished()).containsExactly(audit);
    assertThat(audit.batches().resolve("batch-00000001.json")).exists();
  }

  @Test
  void goesOnWithAnAuditThatWasOnlyClaimed() throws IOException {
    Exports.write(audit.exports(), "all.csv");

    assertThat(work.unfinished()).containsExactly(audit);
  }

  @Test
  void goesOnWithTheOldestAuditFirst() throws IOException {
    for (String id :
        new String[] {"2025-12-31_20260103-000000", ID, "2025-01-31_20260104-000000"}) {
      Exports.write(work.audit(id).exports(), "all.csv");
    }

    assertThat(work.unfinished())
        .extracting(AuditFolder::id)
        .containsExactly("2025-01-31_20260104-000000", ID, "2025-12-31_20260103-000000");
  }

  @ParameterizedTest
  @EnumSource
  void remembersWhatAnAuditBeganWith(AuditKind kind) throws IOException {
    work.prepare(audit, kind);

    assertThat(work.kindOf(work.audit(ID))).isEqualTo(kind);
  }

  @Test
  void leavesFoldersOfOtherNamesAlone() throws IOException {
    Exports.text(root.resolve("work/lost+found"), "a.txt", "A");

    assertThat(work.unfinished()).isEmpty();
    assertThat(root.resolve("work/lost+found/a.txt")).exists();
  }

  @Test
  void clearsAwayAClaimThatWasCutOffBeforeItsRename() throws IOException {
    work.prepare(audit, AuditKind.EXPORTS);

    assertThat(work.unfinished()).isEmpty();
    assertThat(audit.folder()).doesNotExist();
    assertThat(root.resolve("done")).doesNotExist();
  }

  @Test
  void finishesAnAuditThatWasCutOffAfterItsReportsWereShown() throws IOException {
    underWay();
    Files.createDirectories(root.resolve("outbox"));
    Files.move(audit.reports(), root.resolve("outbox").resolve(ID));

    assertThat(work.unfinished()).isEmpty();
    requireFinished();
  }

  @Test
  void finishesAnAuditThatWasCutOffAfterItsExportsWerePutAway() throws IOException {
    underWay();
    for (String folder : new String[] {"outbox", "done"}) {
      Files.createDirectories(root.resolve(folder));
    }
    Files.move(audit.reports(), root.resolve("outbox").resolve(ID));
    Files.move(audit.exports(), root.resolve("done").resolve(ID));

    assertThat(work.unfinished()).isEmpty();
    requireFinished();
  }

  @Test
  void finishesAnAuditThatWasCutOffWhileItsFolderWasDeleted() throws IOException {
    underWay();
    work.publish(audit);
    Exports.text(audit.batches(), "batch-00000001.json", "{}");

    assertThat(work.unfinished()).isEmpty();
    requireFinished();
  }

  @Test
  void goesOnWithAnAuditWhoseReportsAreNotShownYet() throws IOException {
    underWay();

    assertThat(work.unfinished()).containsExactly(audit);
    assertThat(root.resolve("outbox")).doesNotExist();
  }

  @Test
  void showsNothingWhenTheReportsCannotBeShown() throws IOException {
    underWay();
    Exports.text(root.resolve("outbox").resolve(ID), "other.txt", "in the way");

    assertThatThrownBy(() -> work.publish(audit)).isInstanceOf(IOException.class);
    assertThat(audit.reports().resolve("candidates.csv")).exists();
    assertThat(audit.exports().resolve("all.csv")).exists();
  }

  private void underWay() {
    Exports.write(audit.exports(), "all.csv", Exports.row("1_a"));
    Exports.text(audit.folder(), "plan.json", "{}");
    Exports.text(audit.batches(), "batch-00000001.json", "{}");
    Exports.text(audit.reports(), "candidates.csv", "policy");
  }

  private void requireFinished() {
    assertThat(Exports.in(root.resolve("outbox").resolve(ID))).containsExactly("candidates.csv");
    assertThat(Exports.in(root.resolve("done").resolve(ID))).containsExactly("all.csv");
    assertThat(Exports.in(root.resolve("work"))).isEmpty();
  }
}
