package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.disk.FolderMoves;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.endtoend.support.Json;
import org.mediaretention.inbox.AuditFolder;
import org.mediaretention.inbox.Claims;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.progress.Unseen;

/** A set whose exports are copied to another file system is claimed and audited once. */
class OtherFileSystemTest {

  private static final String ID = "2025-12-31_20260102-091500";

  @TempDir private Path root;

  private Path inbox;
  private Path work;

  /** After which step of a claim the process was killed. */
  enum Killed {
    BEFORE_ANYTHING_WAS_GATHERED,
    WHEN_ALL_WAS_GATHERED,
    WHILE_IT_WAS_COPIED,
    WHEN_ALL_WAS_COPIED,
    WHEN_THE_CLAIM_WAS_FORGOTTEN,
    WHILE_THE_REST_WAS_DELETED
  }

  /** After which step of the end of an audit the process was killed. */
  enum KilledAtTheEnd {
    WHEN_THE_REPORTS_WERE_COPIED,
    WHEN_THE_EXPORTS_WERE_COPIED,
    WHILE_THE_EXPORTS_WERE_DELETED
  }

  @BeforeEach
  void name() throws IOException {
    inbox = Files.createDirectories(root.resolve("inbox"));
    work = root.resolve("work").resolve(ID);
  }

  @ParameterizedTest
  @EnumSource
  void claimsASetOnceWhereverItsClaimWasKilled(Killed killed) throws IOException {
    Files.createDirectories(work);
    Files.writeString(work.resolve("kind"), "EXPORTS");
    switch (killed) {
      case BEFORE_ANYTHING_WAS_GATHERED -> {
        Files.createDirectories(inbox.resolve(".claimed-" + ID));
        set(inbox.resolve("november"));
      }
      case WHEN_ALL_WAS_GATHERED -> set(inbox.resolve(".claimed-" + ID + "/november"));
      case WHILE_IT_WAS_COPIED -> {
        set(inbox.resolve(".claimed-" + ID + "/november"));
        Exports.write(work.resolve(".exports.arriving"), "all.csv", "torn");
      }
      case WHEN_ALL_WAS_COPIED -> {
        set(inbox.resolve(".claimed-" + ID + "/november"));
        set(work.resolve("exports"));
      }
      case WHEN_THE_CLAIM_WAS_FORGOTTEN -> {
        set(inbox.resolve(".copied-" + ID + "/november"));
        set(work.resolve("exports"));
      }
      case WHILE_THE_REST_WAS_DELETED -> {
        Exports.write(inbox.resolve(".copied-" + ID + "/november"), "quiz.csv");
        set(work.resolve("exports"));
      }
    }

    List<AuditFolder> claimed = Claims.all(audits(Map.of()).turns());
    assertThat(claimed).hasSize(1);
    assertThat(Exports.in(claimed.get(0).exports())).containsExactly("all.csv", "quiz.csv");
    assertThat(claimed.get(0).exports().resolve("all.csv")).content().contains("1_a");
    assertThat(inbox).isEmptyDirectory();
    assertThat(Exports.in(root.resolve("work"))).containsExactly(claimed.get(0).id());
  }

  @ParameterizedTest
  @EnumSource
  void auditsASetOnceWhereverItsEndWasKilled(KilledAtTheEnd killed) throws IOException {
    set(work.resolve("exports"));
    Files.createDirectories(work.resolve("reports"));
    Files.createDirectories(root.resolve("outbox").resolve(ID));
    switch (killed) {
      case WHEN_THE_REPORTS_WERE_COPIED -> {}
      case WHEN_THE_EXPORTS_WERE_COPIED -> set(root.resolve("done").resolve(ID));
      case WHILE_THE_EXPORTS_WERE_DELETED -> {
        set(root.resolve("done").resolve(ID));
        Files.delete(work.resolve("exports/all.csv"));
      }
    }

    assertThat(Claims.all(audits(Map.of()).turns())).isEmpty();
    assertThat(work).doesNotExist();
    assertThat(Exports.in(root.resolve("done").resolve(ID))).containsExactly("all.csv", "quiz.csv");
  }

  @Test
  void auditsAFailedSetNotAgainThatWasKilledWhileItsExportsWereDeleted() throws IOException {
    set(work.resolve("exports"));
    set(root.resolve("failed").resolve(ID));

    assertThat(Claims.all(audits(Map.of()).turns())).isEmpty();
    assertThat(work).doesNotExist();
    assertThat(root.resolve("failed").resolve(ID)).isNotEmptyDirectory();
    assertThat(root.resolve("done")).doesNotExist();
  }

  @Test
  void keepsWhatWasDroppedAgainMeanwhile() throws IOException {
    set(inbox.resolve(".claimed-" + ID + "/november"));
    set(inbox.resolve("november"));
    set(inbox.resolve("november.earlier"));

    assertThat(Claims.all(audits(Map.of()).turns())).hasSize(3);
  }

  @Test
  void copiesSetsAndFilesToAWorkFolderElsewhere() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeTrue(
        Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(root)),
        "there is no other file system here");
    Path elsewhere = Files.createTempDirectory(memory, "media-retention");
    try {
      set(inbox.resolve("november"));
      Exports.write(inbox, "all.csv", Exports.row("1_a"));
      String other = elsewhere.resolve("work").toString();

      List<AuditFolder> claimed = Claims.all(audits(Map.of("folders.work", other)).turns());
      assertThat(claimed).hasSize(2);
      assertThat(claimed)
          .allSatisfy(audit -> assertThat(audit.exports().resolve("all.csv")).isRegularFile());
      assertThat(inbox).isEmptyDirectory();
    } finally {
      FolderMoves.delete(elsewhere);
    }
  }

  private static void set(Path folder) {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Exports.write(folder, "quiz.csv", Exports.row("1_a"));
  }

  private Audits audits(Map<String, String> own) {
    return new Audits(
        Exports.settings(root, own),
        "1.0",
        false,
        Json.MAPPER,
        new CallLedger(),
        new IdLimit(),
        new Outcomes(),
        new Obstacles(),
        Unseen.progress(),
        new HandClock());
  }
}
