package org.mediaretention.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file system that lacks a sync, as CIFS, FUSE and some network disks do for folders. */
final class MissingSync {

  private static final Logger LOG = LoggerFactory.getLogger(MissingSync.class);

  /** EINVAL, EOPNOTSUPP, ENOSYS as Linux and macOS word them; a failing disk words it otherwise. */
  private static final Set<String> IN_ENGLISH =
      Set.of(
          "Invalid argument",
          "Operation not supported",
          "Not supported",
          "Function not implemented");

  private static final Set<String> TOLD_OF = ConcurrentHashMap.newKeySet();

  /** How this system says that an argument is invalid, in whatever language it speaks. */
  private static final class Language {
    private static final Set<String> WORDS = words();

    private static Set<String> words() {
      Set<String> words = new HashSet<>(IN_ENGLISH);
      invalidArgument().ifPresent(words::add);
      return Set.copyOf(words);
    }

    // Java tells words, no numbers; so one such error is made: no folder moves into itself.
    private static Optional<String> invalidArgument() {
      try {
        Path folder = Files.createTempDirectory("media-retention");
        try {
          Files.move(folder, folder.resolve("in"), StandardCopyOption.ATOMIC_MOVE);
          return Optional.empty();
        } catch (FileSystemException e) {
          return Optional.ofNullable(e.getReason());
        } finally {
          Files.deleteIfExists(folder);
        }
      } catch (IOException e) {
        LOG.debug("The words of the system are not known", e);
        return Optional.empty();
      }
    }
  }

  private MissingSync() {}

  /** Whether a sync failed because there is none; not when the disk failed or is full. */
  static boolean isMeantBy(IOException failure) {
    String words =
        failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
    return words != null && (IN_ENGLISH.contains(words) || Language.WORDS.contains(words));
  }

  static void tellOnce(Path path, IOException failure) {
    if (TOLD_OF.add(fileSystem(path))) {
      LOG.warn(
          "The file system of {} cannot sync it ({}). Audits work as usual; after a power cut the latest changes may be missing.",
          path,
          failure.getMessage());
    }
  }

  private static String fileSystem(Path path) {
    try {
      return Files.getFileStore(path).toString();
    } catch (IOException e) {
      return path.toString(); // at worst it is told of more than once
    }
  }
}
