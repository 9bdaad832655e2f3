package org.mediaretention;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import org.mediaretention.disk.FolderLock;
import org.mediaretention.disk.OwnFiles;
import org.mediaretention.settings.BadSettings;
import org.mediaretention.settings.Folders;

/** The folders that only one process may take audits from and work in, locked until it ends. */
final class OwnFolders implements Closeable {

  private final Deque<FolderLock> locks = new ArrayDeque<>();

  private OwnFolders() {}

  /**
   * Works while nobody else can.
   *
   * @throws BadSettings when another process has the folders, or they cannot be written
   */
  static int with(Folders folders, Callable<Integer> work) throws Exception {
    try (OwnFolders own = new OwnFolders()) {
      own.take(folders);
      return work.call();
    }
  }

  private void take(Folders folders) {
    try {
      lock("folders.work", OwnFiles.folder(folders.work()));
      lock("folders.inbox", OwnFiles.sharedFolder(folders.inbox()));
    } catch (IOException e) {
      throw new BadSettings("The folders cannot be used: %s.".formatted(e.getMessage()));
    }
  }

  private void lock(String setting, Path folder) throws IOException {
    FolderLock lock =
        FolderLock.take(folder)
            .orElseThrow(
                () ->
                    new BadSettings(
                        "Another process works in %s already; wait until it ends, stop it, or set %s to another folder."
                            .formatted(folder, setting)));
    locks.push(lock);
  }

  @Override
  public void close() throws IOException {
    while (!locks.isEmpty()) {
      locks.pop().close();
    }
  }
}
