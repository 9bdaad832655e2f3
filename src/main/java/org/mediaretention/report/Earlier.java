package org.mediaretention.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/** The audit before this one, or why there is none. */
sealed interface Earlier {

  /** An audit of the same account whose reports can be read. */
  record Audit(Path folder, Account account) implements Earlier {

    String name() {
      return folder.getFileName().toString();
    }

    Path candidates() {
      return folder.resolve("candidates.csv");
    }
  }

  /**
   * Nothing to compare with.
   *
   * @param why a sentence
   */
  record Missing(String why) implements Earlier {}

  /** What its {@code audit.json} has to say for a comparison. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Account(
      Integer partnerId,
      LocalDate reportDate,
      Instant finishedAt,
      Policy policy,
      List<Input> inputs) {

    private static final Set<String> DECIDED = Set.of("all", "account");

    /** Whether it was an audit of this account, and by the policy rather than of a list. */
    boolean isOf(int partner) {
      return partnerId != null && partnerId == partner && isWhole() && isDecided();
    }

    private boolean isWhole() {
      return reportDate != null
          && finishedAt != null
          && policy != null
          && policy.stripAfter() != null
          && policy.deleteAfter() != null;
    }

    private boolean isDecided() {
      return inputs != null && !inputs.isEmpty() && DECIDED.contains(inputs.get(0).role());
    }
  }

  /** Its periods. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Policy(Period stripAfter, Period deleteAfter) {}

  /** One of its inputs. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Input(String role) {}
}
