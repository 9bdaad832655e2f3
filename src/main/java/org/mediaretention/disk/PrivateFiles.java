package org.mediaretention.disk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes the files and folders of the program, which only the user it runs as may read (0600, 0700);
 * where there are no such modes, those of the place hold. A failed write names its file.
 */
public final class PrivateFiles {

  private static final boolean HAS_MODES =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final FileAttribute<?>[] PRIVATE_FOLDER = mode("rwx------");
  static final FileAttribute<?>[] PRIVATE_FILE = mode("rw-------");

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private PrivateFiles() {}

  private static FileAttribute<?>[] mode(String rights) {
    return HAS_MODES
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  /** A folder and those above it, made where they are missing; what is there keeps its mode. */
  public static Path folder(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null || Files.isDirectory(folder)) {
      return folder;
    }
    folder(parent);
    try {
      newFolder(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    return folder;
  }

  /**
   * @throws FileAlreadyExistsException when anything has that name, a link too
   */
  public static Path newFolder(Path folder) throws IOException {
    Files.createDirectory(folder, PRIVATE_FOLDER);
    Disk.sync(folder.toAbsolutePath().getParent());
    return folder;
  }

  /** A folder in which others may have to write, made by the rights that are usual there. */
  public static Path sharedFolder(Path folder) throws IOException {
    return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
  }

  /** Writes a file so that it is there whole, or not at all, even after a power cut. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path hidden = file.resolveSibling("." + file.getFileName() + ".writing");
    try {
      // What an interrupted write left is made anew, for it might be a link by now.
      Files.deleteIfExists(hidden);
      writeNew(hidden, bytes);
      Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Disk.named(file, e);
    }
    Disk.sync(file.getParent());
  }

  /**
   * Writes a file that was not there.
   *
   * @throws FileAlreadyExistsException when anything has that name, a link too
   */
  public static void writeNew(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, NEW, PRIVATE_FILE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      Disk.force(channel, file);
    }
  }

  /** A text file in UTF-8; what is in the file already is lost. */
  public static BufferedWriter writer(Path file) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(stream(file), StandardCharsets.UTF_8));
  }

  /** A file; what is in it already is lost. */
  public static OutputStream stream(Path file) throws IOException {
    Files.deleteIfExists(file);
    FileChannel channel = FileChannel.open(file, NEW, PRIVATE_FILE);
    return new NamedStream(file, Channels.newOutputStream(channel));
  }

  /** Copies a file, or a link and not what it points to. */
  public static void copy(Path from, Path to) throws IOException {
    if (!Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(from, to, LinkOption.NOFOLLOW_LINKS);
      return;
    }
    try (OutputStream out = stream(to)) {
      Files.copy(from, out);
    }
    Disk.sync(to);
  }
}
