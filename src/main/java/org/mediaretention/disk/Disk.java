package org.mediaretention.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** What has to be on the disk before anybody relies on it. */
public final class Disk {

  private static final boolean OPENS_FOLDERS = !System.getProperty("os.name").startsWith("Windows");

  private Disk() {}

  /** Makes sure that all files in a folder, those in its folders too, are on the disk. */
  public static void syncAll(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.toList();
    }
    for (Path path : all) {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        sync(path);
      }
    }
  }

  /** Makes sure that a file, or the names in a folder, are on the disk. */
  public static void sync(Path path) throws IOException {
    if (!OPENS_FOLDERS && Files.isDirectory(path)) {
      return;
    }
    // Elsewhere than on Windows even what may only be read can be synced.
    StandardOpenOption how = OPENS_FOLDERS ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      force(channel, path);
    } catch (IOException e) {
      throw named(path, e);
    }
  }

  /** Makes sure that what was written is on the disk, as far as its file system can do that. */
  static void force(FileChannel channel, Path path) throws IOException {
    try {
      channel.force(true);
    } catch (IOException e) {
      if (!MissingSync.isMeantBy(e)) {
        throw e;
      }
      MissingSync.tellOnce(path, e);
    }
  }

  /**
   * Whether the file system of a folder can sync folders, which shows after a power cut only.
   *
   * @throws IOException when the folder cannot be opened, or its disk fails
   */
  public static boolean canSync(Path folder) throws IOException {
    if (!OPENS_FOLDERS) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
      return true;
    } catch (IOException e) {
      if (MissingSync.isMeantBy(e)) {
        return false;
      }
      throw named(folder, e);
    }
  }

  /** The folder itself, or the nearest one above it that is there. */
  public static Path nearest(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }

  /** Whether this user may work in a folder, or make it where it is not there. */
  public static boolean isUsable(Path folder) {
    Path there = nearest(folder);
    return Files.isDirectory(there)
        && Files.isReadable(there)
        && Files.isWritable(there)
        && Files.isExecutable(there);
  }

  /** The same problem with the name of the file, which the system leaves out of failed writes. */
  static IOException named(Path file, IOException problem) {
    if (problem instanceof FileSystemException) {
      return problem;
    }
    FileSystemException named =
        new FileSystemException(file.toString(), null, problem.getMessage());
    // Neither its cause nor suppressed: of all that belong together, Camel shows beans the
    // innermost.
    named.setStackTrace(problem.getStackTrace());
    return named;
  }
}
