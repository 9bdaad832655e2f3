package org.mediaretention.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.mediaretention.audit.Audit;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.disk.Sha256;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.ExemptEntry;
import org.mediaretention.journal.UndecidedEntry;
import org.mediaretention.journal.Warning;
import org.mediaretention.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes all files of a finished audit from its journal, one batch in memory at a time. */
public final class Reports {

  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  private final Settings settings;
  private final ObjectMapper json;

  public Reports(Settings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /** Writes the files and answers the account that is among them. */
  public AuditResult write(Audit audit) throws IOException {
    audit.enter("reports");
    Path folder = audit.freshReportsFolder();
    Figures figures = new Figures(audit.plan(), settings.summary());
    EarlierComparison comparison = comparison(audit);
    Concerns concerns = writeRows(audit, folder, figures, comparison);
    comparison.finish();
    List<Summary.Line> totals = figures.summary().lines();
    writeSummary(folder, totals);
    requireEveryRow(audit, figures.tally());
    Owners owners = Owners.of(figures.byOwner());
    owners.writeTo(folder.resolve("owners.csv"));
    AuditResult account = AuditResults.of(audit, figures.tally(), warnings(audit, figures.tally()));
    try (OutputStream file = PrivateFiles.stream(folder.resolve("audit.json"))) {
      json.writerWithDefaultPrettyPrinter().writeValue(file, account);
    }
    Findings findings =
        new Findings(
            audit.id(),
            account,
            audit.plan(),
            figures,
            concerns,
            owners,
            comparison,
            settings.report(),
            Sha256.of(folder.resolve("candidates.csv")));
    Page page = Page.of(findings);
    page.writeTo(folder.resolve("report.html"));
    LOG.info("{}", String.join("\n", ClosingWords.of(page, account, totals)));
    return account;
  }

  private EarlierComparison comparison(Audit audit) {
    EarlierAudits earlier =
        new EarlierAudits(settings.folders().outbox(), settings.report().previous(), json);
    return new EarlierComparison(earlier.before(audit.plan(), audit.now()), audit.plan().flavors());
  }

  private static List<Warning> warnings(Audit audit, Tally tally) {
    List<Warning> warnings = new ArrayList<>(audit.warnings());
    List<Warning> found = new ArrayList<>(tally.notes().warnings(audit.plan()));
    audit.lateWarning(tally.counts()).ifPresent(found::add);
    for (Warning late : found) {
      LOG.warn("{}", late);
      warnings.add(late);
    }
    return warnings;
  }

  private static Concerns writeRows(
      Audit audit, Path folder, Figures figures, EarlierComparison comparison) throws IOException {
    boolean flavors = audit.plan().flavors();
    IsoDates dates = new IsoDates(audit.plan().timeZone());
    Concerns concerns = new Concerns(folder, audit.plan());
    try (concerns;
        CandidatesCsv candidates = CandidatesCsv.of(audit, folder.resolve("candidates.csv"));
        EvidenceCsv evidence = new EvidenceCsv(folder.resolve("evidence.csv"), audit.plan());
        CsvFile exempt =
            new CsvFile(
                folder.resolve("exempt.csv"), "entry_id", "entry_name", "owner", "exempt_until");
        CsvFile undecided =
            new CsvFile(
                folder.resolve("undecided.csv"),
                "entry_id",
                "entry_name",
                "owner",
                "reason",
                "detail");
        CsvFile rejected =
            new CsvFile(folder.resolve("rejected.csv"), "file", "line", "reason", "text");
        CsvFile unmeasured =
            new CsvFile(
                folder.resolve("unmeasured.csv"), "entry_id", "policy", "reason", "detail")) {
      Iterator<BatchRecord> batches = audit.journal().records();
      while (batches.hasNext()) {
        BatchRecord batch = batches.next();
        figures.add(batch);
        comparison.add(batch);
        for (Candidate candidate : batch.candidates()) {
          candidates.write(candidate);
          evidence.write(candidate);
          concerns.write(candidate);
          if (flavors && candidate.storage().isEmpty()) {
            write(unmeasured, candidate);
          }
        }
        for (ExemptEntry entry : batch.exempt()) {
          exempt.row(entry.id(), entry.name(), entry.owner(), dates.text(entry.until()));
        }
        for (UndecidedEntry entry : batch.undecided()) {
          write(undecided, entry);
        }
        for (RejectedRow row : batch.rejected()) {
          write(rejected, row);
        }
        audit.reported(batch);
      }
      audit.forEachRejectedId(row -> write(rejected, row));
    }
    return concerns;
  }

  private static void write(CsvFile unmeasured, Candidate candidate) throws IOException {
    unmeasured.row(
        candidate.entry().id(),
        candidate.rule().label(),
        candidate.whyUnmeasured().orElseThrow().reason(),
        candidate.whyUnmeasured().orElseThrow().detail());
  }

  private static void write(CsvFile undecided, UndecidedEntry entry) throws IOException {
    undecided.row(entry.id(), entry.name(), entry.owner(), entry.reason(), entry.detail());
  }

  private static void write(CsvFile rejected, RejectedRow row) throws IOException {
    rejected.row(row.file(), row.line(), row.reason(), row.text());
  }

  private static void writeSummary(Path folder, List<Summary.Line> lines) throws IOException {
    try (CsvFile file =
        new CsvFile(
            folder.resolve("summary.csv"), "metric", "2-year", "4-year", "non-ready", "total")) {
      for (Summary.Line line : lines) {
        file.ownRow(line.metric(), line.values());
      }
    }
  }

  // A report that lost a row must not be published.
  private static void requireEveryRow(Audit audit, Tally tally) throws IOException {
    audit.refuseChangedInput();
    if (!audit.isWhole(tally.counts())) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "of %d rows %s were accounted for",
              audit.plan().rows(),
              tally.counts()));
    }
  }
}
