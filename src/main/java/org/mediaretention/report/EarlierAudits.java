package org.mediaretention.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.Plan;

/** Finds the audit that another one is compared with; one that cannot be read is no error. */
record EarlierAudits(Path outbox, Optional<Path> wanted, ObjectMapper json) {

  /** The one that is set, else the last one of the same account that had finished by then. */
  Earlier before(Plan plan, Instant now) {
    if (!plan.kind().decides()) {
      return new Earlier.Missing(
          "This audit began with a list of candidates; only audits of exports or of the account are compared.");
    }
    try {
      return wanted.isPresent() ? read(wanted.get(), plan) : last(plan, now);
    } catch (IOException e) {
      return new Earlier.Missing(
          String.format(Locale.ROOT, "The earlier audits cannot be read: %s.", e.getMessage()));
    }
  }

  private Earlier read(Path folder, Plan plan) {
    Optional<Earlier.Audit> audit = audit(folder);
    if (audit.isEmpty()) {
      return new Earlier.Missing(
          String.format(
              Locale.ROOT,
              "The audit in %s, which report.previous names, cannot be read.",
              folder));
    }
    if (!audit.get().isOf(plan.partnerId())) {
      return new Earlier.Missing(
          String.format(
              Locale.ROOT,
              "The audit in %s, which report.previous names, is no audit of account %d, by exports or from the account.",
              folder,
              plan.partnerId()));
    }
    return audit.get();
  }

  private Earlier last(Plan plan, Instant now) throws IOException {
    return folders().stream()
        .flatMap(folder -> audit(folder).stream())
        .filter(audit -> audit.isOf(plan.partnerId()))
        .filter(audit -> !audit.result().finishedAt().isAfter(now))
        .max(Comparator.comparing(audit -> audit.result().finishedAt()))
        .<Earlier>map(audit -> audit)
        .orElseGet(
            () ->
                new Earlier.Missing(
                    String.format(
                        Locale.ROOT,
                        "There is no earlier audit of account %d in the outbox.",
                        plan.partnerId())));
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(outbox)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(outbox)) {
      return folders.sorted().toList();
    }
  }

  private Optional<Earlier.Audit> audit(Path folder) {
    return AuditResult.read(json, folder).map(result -> new Earlier.Audit(folder, result));
  }
}
