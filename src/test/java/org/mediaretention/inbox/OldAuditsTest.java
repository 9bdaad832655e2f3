package org.mediaretention.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.disk.FolderMoves;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.settings.Folders;

class OldAuditsTest {

  private static final String FIRST = "2025-12-31_20260101-090000";
  private static final String SECOND = "2025-06-30_20260102-090000";
  private static final String THIRD = "2025-12-31_20260103-090000";

  @TempDir private Path home;

  private Folders folders;

  @BeforeEach
  void finishThreeAudits() throws IOException {
    folders =
        new Folders(
            home.resolve("inbox"),
            home.resolve("work"),
            home.resolve("outbox"),
            home.resolve("done"),
            home.resolve("failed"));
    for (String id : List.of(FIRST, SECOND, THIRD)) {
      fill(folders.outbox().resolve(id));
      fill(folders.done().resolve(id));
    }
  }

  @Test
  void keepsAllUnlessTold() throws IOException {
    oldAudits(0).remove();

    assertThat(names(folders.outbox())).containsExactlyInAnyOrder(FIRST, SECOND, THIRD);
  }

  @Test
  void removesThoseThatBeganFirstWithTheirExports() throws IOException {
    oldAudits(2).remove();

    assertThat(names(folders.outbox())).containsExactlyInAnyOrder(SECOND, THIRD);
    assertThat(names(folders.done())).containsExactlyInAnyOrder(SECOND, THIRD);
  }

  @Test
  void removesNothingOfAnAuditThatIsStillInWork() throws IOException {
    fill(folders.work().resolve(FIRST));

    oldAudits(1).remove();

    assertThat(names(folders.outbox())).containsExactlyInAnyOrder(FIRST, THIRD);
    assertThat(names(folders.done())).containsExactlyInAnyOrder(FIRST, THIRD);
    assertThat(names(folders.work())).containsExactly(FIRST);
  }

  @Test
  void leavesAloneWhatIsNoAuditOfItsOwn() throws IOException {
    fill(folders.outbox().resolve("2025-12-31"));
    fill(home.resolve("elsewhere"));
    Path link = folders.outbox().resolve("2020-12-31_20200101-090000");
    Files.createSymbolicLink(link, home.resolve("elsewhere"));
    fill(folders.failed().resolve(FIRST));

    oldAudits(1).remove();

    assertThat(names(folders.outbox()))
        .containsExactlyInAnyOrder(THIRD, "2025-12-31", "2020-12-31_20200101-090000");
    assertThat(names(home.resolve("elsewhere"))).hasSize(1);
    assertThat(names(folders.failed())).containsExactly(FIRST);
  }

  @Test
  void hasNothingToRemoveBeforeTheFirstAudit() throws IOException {
    FolderMoves.delete(folders.outbox());

    oldAudits(1).remove();

    assertThat(folders.outbox()).doesNotExist();
  }

  private static void fill(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("audit.json"), "{}");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).toList();
    }
  }

  private OldAudits oldAudits(int keep) {
    return new OldAudits(folders, keep, new Obstacles(), new HandClock());
  }
}
