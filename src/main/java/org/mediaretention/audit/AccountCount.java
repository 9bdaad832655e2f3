package org.mediaretention.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.SavedFormat;
import org.mediaretention.journal.Warning;

/**
 * How many entries the account has that a complete export would have.
 *
 * @param entries empty when they could not be counted
 * @param problem why not
 */
@JsonAppend(attrs = @JsonAppend.Attr(SavedFormat.FIELD), prepend = true)
public record AccountCount(Optional<Long> entries, Optional<String> problem) {

  /** Kaltura's exports end early without a word; a few entries come and go by themselves. */
  private static final int TOLERATED = 10;

  private static final int TOLERATED_SHARE = 100;

  /** What an earlier run of the audit counted. */
  static Optional<AccountCount> in(Path file, ObjectMapper json) throws IOException {
    return Files.exists(file)
        ? Optional.of(SavedFormat.read(json.readerFor(AccountCount.class), file))
        : Optional.empty();
  }

  static AccountCount of(long entries) {
    return new AccountCount(Optional.of(entries), Optional.empty());
  }

  static AccountCount unknown(String problem) {
    return new AccountCount(Optional.empty(), Optional.of(problem));
  }

  /**
   * Says when Kaltura has listed clearly more or fewer entries of the account than it had counted.
   *
   * @param listed entries old enough for a rule
   */
  Optional<Warning> afterListing(long listed, Plan plan) {
    long difference = entries.map(counted -> Math.abs(counted - listed)).orElse(0L);
    if (difference == 0 || difference <= tolerated()) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            Warning.Code.ACCOUNT_CHANGED,
            String.format(
                Locale.ROOT,
                "Kaltura counted %d entries created up to %s and then listed %d: many came or went while the audit ran",
                entries.orElseThrow(),
                plan.policy().stripBefore(),
                listed),
            difference));
  }

  private long tolerated() {
    return Math.max(TOLERATED, entries.orElseThrow() / TOLERATED_SHARE);
  }

  /** Says when the export has clearly fewer, or when nobody knows. */
  Optional<Warning> warning(Plan plan) {
    if (entries.isEmpty()) {
      return Optional.of(
          new Warning(
              Warning.Code.ACCOUNT_NOT_COUNTED,
              String.format(
                  Locale.ROOT,
                  "whether %s is complete is not known, for the entries of the account could not be counted: %s",
                  plan.kind() == AuditKind.ACCOUNT ? "the list of entries" : "the export",
                  problem.orElse("")),
              1));
    }
    long missing = entries.get() - plan.oldEnough();
    if (plan.kind() == AuditKind.ACCOUNT || missing <= tolerated()) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            Warning.Code.EXPORT_INCOMPLETE,
            String.format(
                Locale.ROOT,
                "the account has %d entries created up to %s, %s only %d: the export ended early, or left some out on purpose",
                entries.get(),
                plan.policy().stripBefore(),
                plan.inputs().get(0).file(),
                plan.oldEnough()),
            missing));
  }
}
