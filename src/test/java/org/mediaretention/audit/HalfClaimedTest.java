package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.inbox.Inbox;

class HalfClaimedTest {

  @TempDir private Path folder;

  private Inbox inbox;

  @BeforeEach
  void open() {
    inbox = Inboxes.at(folder, Exports.NAMES, Optional.empty(), new HandClock());
  }

  @Test
  void findsASetAgainWhoseClaimWasCutOffBeforeItsRename() throws IOException {
    Path gathering = folder.resolve(".claimed-2025-12-31_20260102-091500");
    Exports.write(gathering, "all.csv", Exports.row("1_a"));
    Exports.write(folder, "quiz.csv", Exports.row("1_a"));

    assertThat(inbox.next().orElseThrow().files())
        .containsExactly(folder.resolve("all.csv"), folder.resolve("quiz.csv"));
    assertThat(Exports.in(folder)).containsExactly("all.csv", "quiz.csv");
  }

  @Test
  void putsAListOfCandidatesBackWhereItLay() throws IOException {
    Path lists = folder.resolve("candidates");
    Exports.text(lists.resolve(".claimed-2025-12-31_20260102-091500"), "a.csv", "policy\n");

    assertThat(inbox.next().orElseThrow().files()).containsExactly(lists.resolve("a.csv"));
    assertThat(Exports.in(lists)).containsExactly("a.csv");
  }

  @Test
  void clearsAwayTheFolderOfAClaimThatHadNotBegunToMove() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Files.createDirectories(folder.resolve(".claimed-x"));

    assertThat(inbox.next()).isPresent();
    assertThat(Exports.in(folder)).containsExactly("all.csv");
  }
}
