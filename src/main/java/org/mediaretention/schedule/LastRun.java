package org.mediaretention.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.mediaretention.disk.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers in a file when the last scheduled run began that came to its end. */
final class LastRun {

  private static final Logger LOG = LoggerFactory.getLogger(LastRun.class);

  private final Path file;

  LastRun(Path work) {
    this.file = work.resolve("last-scheduled-run");
  }

  /** Empty when there was none, or nobody can tell. */
  Optional<Instant> began() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(Files.readString(file).strip()));
    } catch (DateTimeException e) {
      LOG.warn("{} holds no time; whether a run was missed is not known.", file);
      return Optional.empty();
    }
  }

  void note(Instant began) throws IOException {
    PrivateFiles.folder(file.getParent());
    PrivateFiles.write(file, (began + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
