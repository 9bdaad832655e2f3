package org.mediaretention.audit.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.mediaretention.disk.FolderMoves;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.journal.SavedFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers to batches that are not recorded yet, a file each in a folder of the batch, so that
 * after a crash nothing is asked twice. They need not survive a power cut: what is missing or torn
 * is asked again.
 */
public final class KeptAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);

  private final Path folder;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  public KeptAnswers(Path folder, ObjectMapper json) {
    this.folder = folder;
    this.writer = SavedFormat.of(json.writerFor(PartialAnswers.class));
    this.reader = json.readerFor(PartialAnswers.class);
  }

  /** Keeps an answer to a batch; several threads may. */
  public void keep(int batch, PartialAnswers kept) throws IOException {
    if (kept.holdsNothing()) {
      return;
    }
    Path file = PrivateFiles.folder(of(batch)).resolve(UUID.randomUUID() + ".json");
    try (OutputStream out = PrivateFiles.stream(file)) {
      writer.writeValue(out, kept);
    }
  }

  /** All that is known of a batch. */
  public PartialAnswers about(int batch) throws IOException {
    if (!Files.isDirectory(of(batch))) {
      return PartialAnswers.NOTHING;
    }
    PartialAnswers all = PartialAnswers.NOTHING;
    for (Path file : files(of(batch))) {
      try {
        all = all.plus(SavedFormat.read(reader, file));
      } catch (SavedFormat.Torn e) {
        LOG.warn("An answer to batch {} is asked for again: {}", batch, e.getMessage());
      }
    }
    return all;
  }

  /** Forgets a batch, which is recorded or has to be asked about anew. */
  public void forget(int batch) throws IOException {
    FolderMoves.delete(of(batch));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private Path of(int batch) {
    return folder.resolve(String.format(Locale.ROOT, "batch-%08d", batch));
  }
}
