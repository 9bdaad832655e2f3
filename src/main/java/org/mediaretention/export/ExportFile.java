package org.mediaretention.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.mediaretention.disk.Sha256;
import org.mediaretention.export.cell.DateEvidence;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.export.cell.DurationShapes;
import org.mediaretention.export.cell.ExportDates;
import org.mediaretention.export.cell.UnreadableExport;

/** One export, after a look at its head: its encoding, its delimiter and its columns are known. */
public final class ExportFile {

  private final Path path;
  private final TextEncoding encoding;
  private final Head head;
  private final ZoneId zoneOfDates;
  private final DateOrder order;

  private ExportFile(
      Path path, TextEncoding encoding, Head head, ZoneId zoneOfDates, DateOrder order) {
    this.path = path;
    this.encoding = encoding;
    this.head = head;
    this.zoneOfDates = zoneOfDates;
    this.order = order;
  }

  /**
   * An export of entries: it must have columns for the entry id, the creation date and the plays.
   *
   * @param zoneOfDates the zone of dates that name none; a local time that a change of the clocks
   *     skips or repeats is taken with the offset from before the change
   */
  public static ExportFile open(Path file, ZoneId zoneOfDates) throws UnreadableExport {
    return open(file, zoneOfDates, Column.ID, Column.CREATED, Column.PLAYS);
  }

  /** An export of which only the entry ids count: no other column is needed. */
  public static ExportFile openIds(Path file) throws UnreadableExport {
    return open(file, ZoneOffset.UTC, Column.ID);
  }

  static ExportFile openWith(Path file, Column... required) throws UnreadableExport {
    return open(file, ZoneOffset.UTC, required);
  }

  private static ExportFile open(Path file, ZoneId zone, Column... required)
      throws UnreadableExport {
    try {
      TextEncoding encoding = TextEncoding.of(file);
      Head head = new HeadSearch(file, encoding, required).find();
      return new ExportFile(file, encoding, head, zone, DateOrder.USUAL);
    } catch (IOException e) {
      throw new UnreadableExport(file.getFileName() + " cannot be read: " + why(e), e);
    }
  }

  private static String why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return e instanceof AccessDeniedException ? "access is denied" : e.getMessage();
  }

  /** The same file, its dates read in this order of day and month. */
  public ExportFile in(DateOrder orderOfDates) {
    return new ExportFile(path, encoding, head, zoneOfDates, orderOfDates);
  }

  /** How many places of the file its encoding does not explain; they read as U+FFFD. */
  public long brokenCharacters() {
    return encoding.broken();
  }

  /** How many places made its encoding a guess, when they were few; 0 when it is none. */
  public long placesOfGuess() {
    return encoding.placesOfGuess();
  }

  /** What optional columns would tell that the file does not have, in words. */
  public List<String> missingColumns() {
    return head
        .header()
        .missing(
            Column.NAME,
            Column.MEDIA_TYPE,
            Column.UPDATED,
            Column.STATUS,
            Column.OWNER,
            Column.DURATION)
        .stream()
        .map(Column::meaning)
        .toList();
  }

  /** Whether the file has a column for the status of its entries. */
  public boolean tellsStatus() {
    return head.header().has(Column.STATUS);
  }

  /** The name of the file. */
  public String name() {
    return path.getFileName().toString();
  }

  /** The SHA-256 checksum of the file as it is now, in hexadecimal digits. */
  public String sha256Now() throws IOException {
    return Sha256.of(path);
  }

  /** The rows in the order of the file; the caller closes them. */
  public Rows<ExportRow> rows() throws IOException {
    return rows(bytes(), new DurationShapes(), DateEvidence.ofMereDates());
  }

  /** The ids in the order of the file; the caller closes them. */
  public Rows<IdRow> ids() throws IOException {
    return ids(bytes());
  }

  Rows<CandidateRow> candidates() throws IOException {
    return candidates(bytes(), DateEvidence.ofMereDates());
  }

  List<String> columns() {
    return head.header().names();
  }

  int indexOf(Column column) {
    return head.header().indexOf(column);
  }

  /**
   * Reads the candidates of the file through once.
   *
   * @param evidence takes note of their dates
   */
  ExportDigest digestCandidates(DateEvidence evidence) throws IOException {
    MessageDigest sha256 = Sha256.digest();
    try (Rows<CandidateRow> rows = candidates(new DigestInputStream(bytes(), sha256), evidence)) {
      return digest(rows, row -> {}, sha256);
    }
  }

  /** Reads the file through once. */
  public ExportDigest digest() throws IOException {
    MessageDigest sha256 = Sha256.digest();
    InputStream bytes = new DigestInputStream(bytes(), sha256);
    try (RecordReader records = records(bytes, new ExportDates(zoneOfDates, order))) {
      long rows = 0;
      while (records.next() != RecordReader.Found.NOTHING) {
        rows++;
      }
      return new ExportDigest(rows, records.emptyRows(), Sha256.hex(sha256.digest()));
    }
  }

  /**
   * Reads the rows of the file through once.
   *
   * @param each is shown every row
   * @param durations takes note of how they are written
   * @param evidence takes note of the dates
   */
  public ExportDigest digest(
      Consumer<ExportRow> each, DurationShapes durations, DateEvidence evidence)
      throws IOException {
    MessageDigest sha256 = Sha256.digest();
    try (Rows<ExportRow> rows = rows(new DigestInputStream(bytes(), sha256), durations, evidence)) {
      return digest(rows, each, sha256);
    }
  }

  /** Reads the ids of the file through once; each is shown every one. */
  public ExportDigest digestIds(Consumer<IdRow> each) throws IOException {
    MessageDigest sha256 = Sha256.digest();
    try (Rows<IdRow> ids = ids(new DigestInputStream(bytes(), sha256))) {
      return digest(ids, each, sha256);
    }
  }

  private static <T> ExportDigest digest(Rows<T> all, Consumer<T> each, MessageDigest sha256)
      throws IOException {
    try {
      long rows = 0;
      while (all.hasNext()) {
        each.accept(all.next());
        rows++;
      }
      return new ExportDigest(rows, all.emptyRows(), Sha256.hex(sha256.digest()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Rows<ExportRow> rows(InputStream bytes, DurationShapes durations, DateEvidence evidence)
      throws IOException {
    if (!head.header().missing(Column.CREATED, Column.PLAYS).isEmpty()) {
      throw new IllegalStateException(name() + " was opened for its ids only");
    }
    ExportDates dates = new ExportDates(zoneOfDates, order);
    EntryReader entries = new EntryReader(head.header(), dates, durations, evidence);
    return new Rows<>(records(bytes, dates), entries::read, RecordReader::broken);
  }

  private Rows<CandidateRow> candidates(InputStream bytes, DateEvidence evidence)
      throws IOException {
    ExportDates dates = new ExportDates(zoneOfDates, order);
    EntryReader entries = new EntryReader(head.header(), dates, new DurationShapes(), evidence);
    return new Rows<>(records(bytes, dates), entries::readCandidate, RecordReader::broken);
  }

  private Rows<IdRow> ids(InputStream bytes) throws IOException {
    ExportDates dates = new ExportDates(zoneOfDates, order);
    EntryReader entries =
        new EntryReader(head.header(), dates, new DurationShapes(), DateEvidence.ofMereDates());
    return new Rows<>(records(bytes, dates), entries::readId, RecordReader::broken);
  }

  private InputStream bytes() throws IOException {
    return Files.newInputStream(path);
  }

  private RecordReader records(InputStream bytes, ExportDates dates) throws IOException {
    CharWindow window = new CharWindow(encoding.reader(bytes));
    try {
      window.skip(head.length(), head.lines());
      return new RecordReader(name(), window, head, dates);
    } catch (IOException e) {
      window.close();
      throw e;
    }
  }
}
