package org.mediaretention.disk;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** FolderMoves of folders that are seen whole or not at all. */
public final class FolderMoves {

  private FolderMoves() {}

  /**
   * FolderMoves a folder by one rename; to another file system, by a copy, one rename and a
   * deletion. If the process dies before the deletion ends, the folder is in both places, and whole
   * in the new.
   */
  public static void whole(Path from, Path to) throws IOException {
    if (!byRename(from, to)) {
      copyWhole(from, to);
      delete(from);
    }
  }

  /**
   * FolderMoves a folder by one rename.
   *
   * @return false when its new place is on another file system; nothing has happened then
   */
  public static boolean byRename(Path from, Path to) throws IOException {
    PrivateFiles.folder(to.getParent());
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      return false;
    }
    Disk.sync(to.getParent());
    Disk.sync(from.toAbsolutePath().getParent());
    return true;
  }

  /** Copies a folder, which is seen in its new place whole or not at all. */
  public static void copyWhole(Path from, Path to) throws IOException {
    PrivateFiles.folder(to.getParent());
    Path hidden = to.resolveSibling("." + to.getFileName() + ".arriving");
    delete(hidden);
    copy(from, hidden);
    Files.move(hidden, to, StandardCopyOption.ATOMIC_MOVE);
    Disk.sync(to.getParent());
  }

  /** Deletes a folder with all that is in it; links are deleted, not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path));
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          PrivateFiles.newFolder(target);
        } else {
          PrivateFiles.copy(path, target);
        }
      }
    }
    Disk.syncAll(to);
  }
}
