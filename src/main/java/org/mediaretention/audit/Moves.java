package org.mediaretention.audit;

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
import org.mediaretention.disk.Disk;
import org.mediaretention.disk.OwnFiles;

/** Moves of folders that are seen whole or not at all. */
final class Moves {

  private Moves() {}

  /** Moves a folder by one rename; to another file system, by a copy and one rename. */
  static void whole(Path from, Path to) throws IOException {
    OwnFiles.folder(to.getParent());
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Path hidden = to.resolveSibling("." + to.getFileName() + ".arriving");
      delete(hidden);
      copy(from, hidden);
      Files.move(hidden, to, StandardCopyOption.ATOMIC_MOVE);
      delete(from);
    }
    Disk.sync(to.getParent());
    Disk.sync(from.toAbsolutePath().getParent());
  }

  /** Deletes a folder with all that is in it; links are deleted, not followed. */
  static void delete(Path folder) throws IOException {
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
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          OwnFiles.newFolder(target);
        } else {
          OwnFiles.copy(path, target);
        }
      }
    }
    Disk.syncAll(to);
  }
}
