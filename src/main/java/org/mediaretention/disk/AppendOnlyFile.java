package org.mediaretention.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/** A file that one process appends to; what was appended is on the disk when the method returns. */
public final class AppendOnlyFile implements Closeable {

  private static final Set<OpenOption> OPEN_OR_MAKE =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  /** Lies beyond all content, so that a system whose locks are strict lets others read the file. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path path;
  private final FileChannel channel;
  private boolean failed;

  private AppendOnlyFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Opens a file, or makes it, and locks it; empty when another process has locked it. */
  public static Optional<AppendOnlyFile> open(Path path) throws IOException {
    boolean isNew = !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    FileChannel channel = FileChannel.open(path, OPEN_OR_MAKE, PrivateFiles.PRIVATE_FILE);
    try {
      if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
        if (isNew) {
          Disk.sync(path.toAbsolutePath().getParent());
        }
        return Optional.of(new AppendOnlyFile(path, channel));
      }
    } catch (OverlappingFileLockException e) {
      // Locked in this very process.
    } catch (IOException e) {
      channel.close();
      throw Disk.named(path, e);
    }
    channel.close();
    return Optional.empty();
  }

  /** Cuts off everything after the first {@code length} bytes. */
  public void truncate(long length) throws IOException {
    guarded(
        () -> {
          if (channel.size() > length) {
            channel.truncate(length);
            channel.force(true);
          }
        });
  }

  /**
   * @throws IOException when the bytes may not be on the disk; nothing more can then be appended
   *     through this object, because nobody knows how much of them is
   */
  public void append(byte[] bytes) throws IOException {
    guarded(
        () -> {
          ByteBuffer rest = ByteBuffer.wrap(bytes);
          channel.position(channel.size());
          while (rest.hasRemaining()) {
            channel.write(rest);
          }
          channel.force(true);
        });
  }

  private interface Change {
    void make() throws IOException;
  }

  private void guarded(Change change) throws IOException {
    if (failed) {
      throw new IOException(path + " could not be written before; open it again");
    }
    failed = true;
    try {
      change.make();
      failed = false;
    } catch (IOException e) {
      throw Disk.named(path, e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
