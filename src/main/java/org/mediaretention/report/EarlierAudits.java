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
import org.mediaretention.audit.Plan;

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
    Optional<Earlier.Account> account = account(folder);
    if (account.isEmpty()) {
      return new Earlier.Missing(
          String.format(
              Locale.ROOT,
              "The audit in %s, which report.previous names, cannot be read.",
              folder));
    }
    if (!account.get().isOf(plan.partnerId())) {
      return new Earlier.Missing(
          String.format(
              Locale.ROOT,
              "The audit in %s, which report.previous names, is no audit of account %d, by exports or from the account.",
              folder,
              plan.partnerId()));
    }
    return new Earlier.Audit(folder, account.get());
  }

  private Earlier last(Plan plan, Instant now) throws IOException {
    return folders().stream()
        .flatMap(folder -> account(folder).map(found -> new Earlier.Audit(folder, found)).stream())
        .filter(audit -> audit.account().isOf(plan.partnerId()))
        .filter(audit -> !audit.account().finishedAt().isAfter(now))
        .max(Comparator.comparing(audit -> audit.account().finishedAt()))
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

  private Optional<Earlier.Account> account(Path folder) {
    try {
      Path file = folder.resolve("audit.json");
      return Optional.ofNullable(json.readValue(file.toFile(), Earlier.Account.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
