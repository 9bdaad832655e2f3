package org.mediaretention.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/** A folder that is worked in by one process at a time; the system frees it when that one ends. */
public final class FolderLock implements Closeable {

  /** Stays when the lock is gone: to delete it would let two processes lock two files. */
  public static final String FILE = ".lock";

  private static final Set<OpenOption> OPEN_OR_MAKE =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Locks a folder that is there; empty when another process has. */
  public static Optional<FolderLock> take(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    // To open a pipe would wait for a reader that never comes.
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(file.toString(), null, "it is not a file; remove it");
    }
    FileChannel channel = FileChannel.open(file, OPEN_OR_MAKE, PrivateFiles.PRIVATE_FILE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new FolderLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // Held in this very process.
    } catch (IOException e) {
      channel.close();
      throw Disk.named(folder, e);
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
