package org.mediaretention.journal;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mediaretention.calls.CallCounts;
import org.mediaretention.disk.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The finished batches of an audit, a file each, so that a crash loses none of them. */
public final class Journal {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private final Path folder;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  /** A record with the calls that had been made in the audit by then. */
  @JsonAppend(attrs = @JsonAppend.Attr(SavedFormat.FIELD), prepend = true)
  private record Page(CallCounts callsSoFar, BatchRecord batch) {}

  public Journal(Path folder, ObjectMapper json) throws IOException {
    this.folder = PrivateFiles.folder(folder);
    // Whole numbers: text would take a tenth of the program's time to read back.
    this.writer =
        SavedFormat.of(json.writerFor(Page.class))
            .with(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .without(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS);
    this.reader =
        json.readerFor(Page.class)
            .without(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS);
    setTornAside();
  }

  /** Records a batch in one step: after a crash it is there whole, or not at all. */
  public void record(BatchRecord batch, CallCounts callsSoFar) throws IOException {
    PrivateFiles.write(file(batch.number()), writer.writeValueAsBytes(new Page(callsSoFar, batch)));
  }

  public boolean holds(int number) {
    return Files.exists(file(number));
  }

  /** How many batches are recorded. */
  public int size() throws IOException {
    return files().size();
  }

  /** Whether a batch was ever recorded in the folder of a journal. */
  public static boolean hasRecords(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }

  /** The records in the order of the export, read one at a time. */
  public Iterator<BatchRecord> records() throws IOException {
    List<Path> files = files();
    return files.stream().map(file -> page(file).batch()).iterator();
  }

  /** The calls made by the run that recorded most. */
  public CallCounts calls() throws IOException {
    return files().stream()
        .map(file -> page(file).callsSoFar())
        .reduce(CallCounts.NONE, (a, b) -> a.total() >= b.total() ? a : b);
  }

  /** What became of the rows of all records. */
  public Counts counts() throws IOException {
    return files().stream()
        .map(file -> page(file).batch().counts())
        .reduce(Counts.NONE, Counts::plus);
  }

  // Each record is on the disk before it gets its name; one that is torn all the same, say after
  // the disk itself failed, is made again. It stays, under a name that is none of a record.
  private void setTornAside() throws IOException {
    for (Path file : files()) {
      try {
        SavedFormat.read(reader, file);
      } catch (SavedFormat.Torn e) {
        LOG.warn("A batch is made again: {}", e.getMessage());
        Files.move(file, file.resolveSibling(".torn-" + file.getFileName()), REPLACE_EXISTING);
      }
    }
  }

  private Page page(Path file) {
    try {
      return SavedFormat.read(reader, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }

  private Path file(int number) {
    return folder.resolve(String.format(Locale.ROOT, "batch-%08d.json", number));
  }
}
