package org.mediaretention.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Moves of folders that are seen whole or not at all. */
public final class Moves {

  private Moves() {}

  /** Moves a folder by one rename; to another file system, by a copy and one rename. */
  static void whole(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Path hidden = to.resolveSibling("." + to.getFileName() + ".arriving");
      delete(hidden);
      copy(from, hidden);
      Files.move(hidden, to, StandardCopyOption.ATOMIC_MOVE);
      delete(from);
    }
    sync(to.getParent());
  }

  /** Writes a file so that it is there whole, or not at all, even after a power cut. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path hidden = file.resolveSibling("." + file.getFileName() + ".writing");
    Files.write(hidden, bytes);
    sync(hidden);
    Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(file.getParent());
  }

  /** Makes sure that the files of a folder are on the disk. */
  static void syncAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        sync(file);
      }
    }
    sync(folder);
  }

  /** Makes sure that a file, or the names in a folder, are on the disk. */
  static void sync(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    if (folder && System.getProperty("os.name").startsWith("Windows")) {
      return; // Windows opens no folder
    }
    StandardOpenOption how = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /** Deletes a folder with all that is in it; links are deleted, not followed. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
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
        Files.copy(path, target);
        sync(target);
      }
    }
  }
}
