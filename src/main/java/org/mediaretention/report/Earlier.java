package org.mediaretention.report;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.ExportRole;

/** The audit before this one, or why there is none. */
sealed interface Earlier {

  /** An audit of the same account whose reports can be read. */
  record Audit(Path folder, AuditResult result) implements Earlier {

    private static final Set<ExportRole> DECIDED = EnumSet.of(ExportRole.ALL, ExportRole.ACCOUNT);

    String name() {
      return folder.getFileName().toString();
    }

    Path candidates() {
      return folder.resolve("candidates.csv");
    }

    /** Whether it was an audit of this account, and by the policy rather than of a list. */
    boolean isOf(int partner) {
      return result.partnerId() == partner && isWhole() && isDecided();
    }

    private boolean isWhole() {
      return result.reportDate() != null
          && result.finishedAt() != null
          && result.policy() != null
          && result.policy().stripAfter() != null
          && result.policy().deleteAfter() != null;
    }

    private boolean isDecided() {
      return result.inputs() != null
          && !result.inputs().isEmpty()
          && DECIDED.contains(result.inputs().get(0).role());
    }
  }

  /**
   * Nothing to compare with.
   *
   * @param why a sentence
   */
  record Missing(String why) implements Earlier {}
}
