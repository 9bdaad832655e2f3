package org.mediaretention.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mediaretention.export.cell.DateEvidence;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.export.cell.UnreadableExport;

/**
 * A list of candidates that an earlier audit wrote, or the original toolkit, and that somebody may
 * have edited in a spreadsheet: columns may stand in any order, and there may be more of them.
 */
public final class CandidatesFile {

  private final ExportFile file;

  private CandidatesFile(ExportFile file) {
    this.file = file;
  }

  /** A list whose flavors are to be measured. */
  public static CandidatesFile open(Path file) throws UnreadableExport {
    return new CandidatesFile(ExportFile.openWith(file, Column.ID, Column.POLICY));
  }

  /** A list whose flavors are measured. */
  public static CandidatesFile openMeasured(Path file) throws UnreadableExport {
    return new CandidatesFile(
        ExportFile.openWith(file, Column.ID, Column.POLICY, Column.FLAVORS, Column.BYTES_SAVED));
  }

  public String name() {
    return file.name();
  }

  /** The names of the columns as they stand in the file. */
  public List<String> columns() {
    return file.columns();
  }

  /** Where the number of flavors stands in a row; -1 if nowhere. */
  public int flavorsColumn() {
    return file.indexOf(Column.FLAVORS);
  }

  /** Where the bytes saved stand in a row; -1 if nowhere. */
  public int bytesColumn() {
    return file.indexOf(Column.BYTES_SAVED);
  }

  /** The same file, its dates read in this order of day and month. */
  public CandidatesFile in(DateOrder order) {
    return new CandidatesFile(file.in(order));
  }

  /** The rows in the order of the file; the caller closes them. */
  public Rows<CandidateRow> rows() throws IOException {
    return file.candidates();
  }

  /** The SHA-256 checksum of the file as it is now, in hexadecimal digits. */
  public String sha256Now() throws IOException {
    return file.sha256Now();
  }

  /**
   * Reads the file through once.
   *
   * @param evidence takes note of the dates
   */
  public ExportDigest digest(DateEvidence evidence) throws IOException {
    return file.digestCandidates(evidence);
  }
}
