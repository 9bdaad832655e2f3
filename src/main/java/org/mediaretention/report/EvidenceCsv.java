package org.mediaretention.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.Evidence;
import org.mediaretention.journal.Plan;
import org.mediaretention.policy.RetentionPolicy;

/** Why each candidate is one: the rule, the cut-offs and the facts, in one row. */
final class EvidenceCsv implements Closeable {

  private static final String[] COLUMNS = {
    "entry_id",
    "policy",
    "reason",
    "rule",
    "as_of",
    "strip_before",
    "delete_before",
    "created",
    "created_source",
    "last_played",
    "last_played_source",
    "plays_export",
    "plays_account",
    "status_export",
    "status_account",
    "observed_at",
    "export_file",
    "export_line"
  };

  private static final String ACCOUNT = "account";
  private static final String EXPORT = "export";

  private final CsvFile file;
  private final IsoDates dates;
  private final RetentionPolicy policy;
  private final boolean exported;
  private final String exportFile;

  EvidenceCsv(Path path, Plan plan) throws IOException {
    this.file = new CsvFile(path, COLUMNS);
    this.dates = new IsoDates(plan.timeZone());
    this.policy = plan.policy();
    this.exported = plan.kind() != AuditKind.ACCOUNT;
    this.exportFile = exported ? plan.inputs().get(0).file() : "";
  }

  void write(Candidate candidate) throws IOException {
    ExportedEntry entry = candidate.entry();
    if (candidate.evidence().isEmpty()) {
      return; // a list was taken as given
    }
    Evidence evidence = candidate.evidence().get();
    file.row(
        entry.id(),
        candidate.rule().label(),
        candidate.reason().label(),
        RuleWords.of(candidate),
        dates.text(policy.asOf()),
        dates.text(policy.stripBefore()),
        dates.text(policy.deleteBefore()),
        dates.text(candidate.created()),
        evidence.created().isPresent() || !exported ? ACCOUNT : EXPORT,
        dates.text(evidence.lastPlayed()),
        evidence.lastPlayed().isPresent() ? ACCOUNT : "",
        exported && !entry.playsText().isEmpty() ? entry.plays() : "",
        number(evidence.plays()),
        exported ? entry.status() : "",
        evidence.status(),
        dates.text(evidence.observedAt().truncatedTo(ChronoUnit.SECONDS)),
        exportFile,
        exported ? entry.line() : "");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static Object number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : "";
  }
}
