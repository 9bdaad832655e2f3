package org.mediaretention.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.audit.Exports;

class FolderMovesTest {

  @TempDir private Path root;

  @Test
  void movesAFolderWithAllThatIsInIt() throws IOException {
    Exports.text(root.resolve("from/deep"), "a.txt", "A");
    FolderMoves.whole(root.resolve("from"), root.resolve("new/to"));

    assertThat(root.resolve("new/to/deep/a.txt")).hasContent("A");
    assertThat(root.resolve("from")).doesNotExist();
    assertThat(Exports.in(root.resolve("new"))).containsExactly("to");
  }

  @Test
  void doesNotMoveAFolderOverAnother() {
    Exports.text(root.resolve("from"), "a.txt", "A");
    Exports.text(root.resolve("to"), "b.txt", "B");

    assertThatThrownBy(() -> FolderMoves.whole(root.resolve("from"), root.resolve("to")))
        .isInstanceOf(FileSystemException.class);
    assertThat(root.resolve("from/a.txt")).exists();
    assertThat(root.resolve("to/b.txt")).exists();
  }

  @Test
  void deletesAFolderWithAllThatIsInItButNotWhatLinksPointTo() throws IOException {
    Path kept = Exports.text(root.resolve("kept"), "a.txt", "A");
    Exports.text(root.resolve("gone/deep"), "b.txt", "B");
    Files.createSymbolicLink(root.resolve("gone/link"), kept.getParent());
    FolderMoves.delete(root.resolve("gone"));

    assertThat(root.resolve("gone")).doesNotExist();
    assertThat(kept).exists();
  }

  @Test
  void deletesNothingWhereThereIsNothing() throws IOException {
    FolderMoves.delete(root.resolve("nothing"));

    assertThat(root).isEmptyDirectory();
  }
}
