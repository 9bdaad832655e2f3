package org.mediaretention.audit.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.export.CandidatesFile;
import org.mediaretention.export.ExportDigest;
import org.mediaretention.export.ListedCandidate;
import org.mediaretention.export.cell.DateEvidence;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.export.cell.UnreadableExport;
import org.mediaretention.inbox.DropSet;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.ExportRole;
import org.mediaretention.journal.GivenColumns;
import org.mediaretention.journal.Plan;
import org.mediaretention.policy.RetentionPolicy;

/** A list of candidates as the input of an audit of its own. */
public record CandidateList(CandidatesFile file, boolean measured) implements AuditInput {

  /**
   * @param measured whether the list has to know the flavors already
   * @throws AuditProblem when there is no such list in the folder
   */
  public static CandidateList in(Path folder, boolean measured) throws IOException {
    return of(DropSet.folder(folder).files().get(0), measured);
  }

  /**
   * @throws AuditProblem when the file is no such list
   */
  public static CandidateList of(Path file, boolean measured) throws IOException {
    try {
      return new CandidateList(
          measured ? CandidatesFile.openMeasured(file) : CandidatesFile.open(file), measured);
    } catch (UnreadableExport e) {
      throw AuditProblem.ofExports(e.getMessage() + ".");
    }
  }

  @Override
  public Survey survey(RetentionPolicy policy, Optional<DateOrder> set) throws IOException {
    DateEvidence evidence = DateEvidence.ofMereDates();
    ExportDigest digest = file.digest(evidence);
    if (digest.rows() == 0) {
      throw AuditProblem.ofExports(file.name() + " has a header but no rows.");
    }
    ExportRole role = measured ? ExportRole.ENRICHED : ExportRole.CANDIDATES;
    Plan.Input input = new Plan.Input(file.name(), role, digest.rows(), digest.sha256());
    try {
      return new Survey(
          List.of(input),
          evidence.order(file.name(), set),
          0,
          List.of(),
          Survey.emptyRows(file.name(), digest).stream().toList());
    } catch (UnreadableExport e) {
      throw AuditProblem.ofExports(e.getMessage() + ".");
    }
  }

  @Override
  public BatchReader batches(RetentionPolicy policy, DateOrder order, IdLimit idLimit)
      throws IOException {
    CandidateSorter sorter = new CandidateSorter(file.name(), measured);
    return new RowBatches<>(file.in(order).rows(), ListedCandidate.class, sorter, idLimit);
  }

  @Override
  public Map<String, String> checksums() throws IOException {
    return Map.of(file.name(), file.sha256Now());
  }

  @Override
  public void forEachRejectedId(RowConsumer consumer) {
    // There are no such files.
  }

  @Override
  public Optional<GivenColumns> columns() {
    return Optional.of(new GivenColumns(file.columns(), file.flavorsColumn(), file.bytesColumn()));
  }
}
