package org.mediaretention.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mediaretention.disk.Disk;
import org.mediaretention.disk.FolderLock;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.settings.BadSettings;
import org.mediaretention.settings.Folders;
import org.mediaretention.settings.Origins;
import org.mediaretention.settings.Settings;

/** The folders that only one process may take audits from and work in, locked until it ends. */
public final class LockedFolders implements Closeable {

  private final Deque<FolderLock> locks = new ArrayDeque<>();

  private final Origins origins;

  private LockedFolders(Origins origins) {
    this.origins = origins;
  }

  /**
   * Works while nobody else can.
   *
   * @throws BadSettings when another process has the folders, or they cannot be written
   */
  static int with(Settings settings, Callable<Integer> work) throws Exception {
    try (LockedFolders own = new LockedFolders(settings.origins())) {
      own.take(settings.folders());
      return work.call();
    }
  }

  /**
   * Why this user cannot write in a folder, as a sentence without its end; one that is not there
   * has yet to be made in the next one above it.
   */
  public static Optional<String> whyNotWritable(Path folder) {
    Path there = Disk.nearest(folder);
    return Disk.isUsable(there)
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s is no folder that this user (%s) may write in",
                there,
                System.getProperty("user.name")));
  }

  private void take(Folders folders) {
    lock("folders.work", folders.work(), PrivateFiles::folder);
    lock("folders.inbox", folders.inbox(), PrivateFiles::sharedFolder);
  }

  private void lock(String setting, Path folder, Making making) {
    try {
      FolderLock lock =
          FolderLock.take(making.made(folder))
              .orElseThrow(
                  () ->
                      new BadSettings(
                          String.format(
                              Locale.ROOT,
                              "Another process works in %s already; wait until it ends, stop it, or set %s to another folder%s.",
                              folder,
                              setting,
                              origins.after(setting))));
      locks.push(lock);
    } catch (AccessDeniedException e) {
      // Its message is the name of a file alone.
      String why =
          whyNotWritable(folder)
              .orElse(
                  String.format(
                      Locale.ROOT,
                      "%s is nothing that this user (%s) may write to",
                      e.getMessage(),
                      System.getProperty("user.name")));
      throw unusable(setting, why);
    } catch (IOException e) {
      throw unusable(setting, e.getMessage());
    }
  }

  private BadSettings unusable(String setting, String why) {
    return new BadSettings(
        String.format(
            Locale.ROOT,
            "The folders cannot be used: %s; see %s%s.",
            why,
            setting,
            origins.after(setting)));
  }

  /** How a folder is made when it is not there. */
  private interface Making {
    Path made(Path folder) throws IOException;
  }

  @Override
  public void close() throws IOException {
    while (!locks.isEmpty()) {
      locks.pop().close();
    }
  }
}
