package org.mediaretention.endtoend.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** When a run of the program is killed: at one of its calls, or at one of its files. */
public sealed interface Moment {

  /** As many files and folders appear while one audit is claimed, done and put away. */
  int FILES_OF_AN_AUDIT = 40;

  /** The call to Kaltura, counted from the start of the run. */
  record AtCall(int number) implements Moment {}

  /** The file or folder that appears where the program works, counted from the start of the run. */
  record AtFile(int number) implements Moment {}

  /** Never. */
  record AtItsEnd() implements Moment {}

  static Moment random(Random random, int callsOfAnAudit) {
    return random.nextBoolean()
        ? new AtCall(1 + random.nextInt(callsOfAnAudit))
        : new AtFile(1 + random.nextInt(FILES_OF_AN_AUDIT));
  }

  /** The files that have appeared since it was made. */
  final class Appearances {

    private final Installation program;
    private final Set<Path> before;
    private final Set<Path> since = new HashSet<>();

    Appearances(Installation program) {
      this.program = program;
      this.before = now();
    }

    int number() {
      now().stream().filter(path -> !before.contains(path)).forEach(since::add);
      return since.size();
    }

    private Set<Path> now() {
      Set<Path> found = new HashSet<>();
      for (String folder : new String[] {"inbox", "work", "outbox", "done"}) {
        collect(program.folder(folder), found);
      }
      return found;
    }

    /** Files come and go while they are listed. */
    private static void collect(Path folder, Set<Path> found) {
      try {
        Files.walkFileTree(
            folder,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                found.add(path);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                found.add(path);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path path, IOException gone) {
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult postVisitDirectory(Path path, IOException gone) {
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
