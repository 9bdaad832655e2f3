package org.mediaretention.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Json;
import org.mediaretention.journal.AuditStatus;
import org.mediaretention.settings.Folders;

class AuditFoldersTest {

  private static final String EARLY = "2025-12-31_20260101-090000";
  private static final String LATE = "2025-06-30_20260102-090000";

  @TempDir private Path home;

  private AuditFolders folders;

  @BeforeEach
  void nameTheFolders() {
    Folders all =
        new Folders(
            home.resolve("inbox"),
            home.resolve("work"),
            home.resolve("outbox"),
            home.resolve("done"),
            home.resolve("failed"));
    folders = new AuditFolders(all, Json.MAPPER);
  }

  @Test
  void isEmptyBeforeTheFirstAudit() {
    assertThat(folders.finished()).isEmpty();
    assertThat(folders.failed()).isEmpty();
    assertThat(folders.inWork()).isEmpty();
    assertThat(folders.lastVerdict()).isEmpty();
  }

  @Test
  void namesTheAuditFirstThatBeganLast() throws IOException {
    finish(EARLY, "COMPLETE");
    finish(LATE, "PARTIAL");

    assertThat(folders.finished()).extracting(FinishedAudit::audit).containsExactly(LATE, EARLY);
    assertThat(folders.lastVerdict()).contains(AuditStatus.PARTIAL);
  }

  @Test
  void takesAFailureForTheLastVerdictWhenItCameLater() throws IOException {
    finish(EARLY, "COMPLETE");
    fail(LATE, "all.csv is empty.\n\nMore words.\n");

    assertThat(folders.lastVerdict()).contains(AuditStatus.FAILED);
    assertThat(folders.failed()).containsExactly(new FailedAudit(LATE, "all.csv is empty."));
  }

  @Test
  void forgetsAFailureOnceAnAuditHasEndedWell() throws IOException {
    fail(EARLY, "all.csv is empty.\n");
    finish(LATE, "COMPLETE");

    assertThat(folders.lastVerdict()).contains(AuditStatus.COMPLETE);
  }

  @Test
  void listsAnAuditWhoseAccountIsUnreadable() throws IOException {
    Files.createDirectories(home.resolve("outbox").resolve(EARLY));

    assertThat(folders.finished())
        .singleElement()
        .satisfies(audit -> assertThat(audit.verdict()).isEmpty());
  }

  @Test
  void noticesThatAnAuditWasRemoved() throws IOException {
    finish(EARLY, "COMPLETE");
    assertThat(folders.finished()).hasSize(1);

    Files.delete(home.resolve("outbox").resolve(EARLY).resolve("audit.json"));
    Files.delete(home.resolve("outbox").resolve(EARLY));

    assertThat(folders.finished()).isEmpty();
  }

  private void finish(String audit, String verdict) throws IOException {
    Path folder = Files.createDirectories(home.resolve("outbox").resolve(audit));
    Files.writeString(
        folder.resolve("audit.json"),
        """
        {"verdict": "%s", "finishedAt": "2026-01-02T09:15:00Z",
         "counts": {"rows": 3, "candidates": 2, "undecided": 1}}
        """
            .formatted(verdict));
  }

  private void fail(String audit, String text) throws IOException {
    Path folder = Files.createDirectories(home.resolve("failed").resolve(audit));
    Files.writeString(folder.resolve("error.txt"), text);
  }
}
