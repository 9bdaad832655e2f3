package org.mediaretention.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path root;

  @Test
  void writesAFileWholeOverAnOlderOne() throws IOException {
    Path file = Files.writeString(root.resolve("plan.json"), "an older and longer text");
    PrivateFiles.write(file, NEW);

    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("plan.json");
  }

  @Test
  void writesOverWhatAnInterruptedWriteLeft() throws IOException {
    Files.writeString(root.resolve(".plan.json.writing"), "half of an older and longer te");
    PrivateFiles.write(root.resolve("plan.json"), NEW);

    assertThat(root.resolve("plan.json")).hasContent("new");
    assertThat(names()).containsExactly("plan.json");
  }

  @Test
  void writesOverALinkAndNotOverWhatItPointsTo() throws IOException {
    Path target = Files.writeString(root.resolve("target"), "precious");
    for (String name : new String[] {"file", ".file.writing", "stream"}) {
      Files.createSymbolicLink(root.resolve(name), target);
    }
    PrivateFiles.write(root.resolve("file"), NEW);
    try (OutputStream stream = PrivateFiles.stream(root.resolve("stream"))) {
      stream.write(NEW);
    }

    assertThat(target).hasContent("precious");
    assertThat(root.resolve("file")).isRegularFile().hasContent("new");
    assertThat(root.resolve("stream")).isRegularFile().hasContent("new");
  }

  @Test
  void copiesALinkAndNotWhatItPointsTo() throws IOException {
    Path target = Files.writeString(root.resolve("target"), "precious");
    Path link = Files.createSymbolicLink(root.resolve("link"), target);
    PrivateFiles.copy(link, root.resolve("copy"));

    assertThat(root.resolve("copy")).isSymbolicLink();
  }

  @Test
  void makesFilesAndFoldersThatOnlyItsUserMayRead() throws IOException {
    Path deep = PrivateFiles.folder(root.resolve("a/b"));
    PrivateFiles.write(deep.resolve("written"), NEW);
    PrivateFiles.writer(deep.resolve("text")).close();
    PrivateFiles.copy(deep.resolve("text"), deep.resolve("copied"));

    assertThat(rights(root.resolve("a"))).isEqualTo("rwx------");
    assertThat(rights(deep)).isEqualTo("rwx------");
    for (String name : new String[] {"written", "text", "copied"}) {
      assertThat(rights(deep.resolve(name))).as(name).isEqualTo("rw-------");
    }
  }

  @Test
  void keepsTheModeOfAFolderThatIsThere() throws IOException {
    Path open = Files.createDirectory(root.resolve("open"));
    assumeTrue(Files.getFileStore(open).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxr-x"));
    PrivateFiles.folder(open);

    assertThat(rights(open)).isEqualTo("rwxrwxr-x");
  }

  @Test
  void makesNoFolderWhereSomethingElseHasItsName() throws IOException {
    Files.writeString(root.resolve("taken"), "");

    assertThatThrownBy(() -> PrivateFiles.folder(root.resolve("taken")))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void namesTheFileForWhichTheDiskHasNoRoom() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full));

    assertThatThrownBy(
            () -> {
              try (OutputStream bytes = Files.newOutputStream(full, StandardOpenOption.WRITE)) {
                new NamedStream(Path.of("outbox", "all.csv"), bytes).write(NEW);
              }
            })
        .isInstanceOf(FileSystemException.class)
        .hasMessage(Path.of("outbox", "all.csv") + ": No space left on device");
  }

  private static String rights(Path path) throws IOException {
    assumeTrue(Files.getFileStore(path).supportsFileAttributeView("posix"));
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
