package org.mediaretention.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.AuditStatus;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.journal.Warning;

/**
 * The first lines of the report: how the audit ended, what it is of, and what it does not cover.
 *
 * @param missing what keeps the audit from being complete; empty if it is
 * @param outside what a complete audit leaves out as well
 */
record VerdictPart(boolean partial, List<Gap> missing, List<Gap> outside, List<Fact> facts) {

  /**
   * What the report does not cover.
   *
   * @param what it is, as a clause
   * @param consequence for whoever relies on the report, as a clause
   * @param place that lists it: a file beside the page, or a part of the page
   */
  record Gap(String what, String consequence, String place) {

    /** The place as the page calls it. */
    String placeName() {
      return isOnPage() ? "see the appendix" : place;
    }

    /** The file that the place is, or is in. */
    String file() {
      return isOnPage() ? "report.html" : place;
    }

    private boolean isOnPage() {
      return place.startsWith("#");
    }
  }

  private static final int MAX_SHOWN = 5;
  private static final int MAX_NAMED = 2;
  private static final int MAX_NAME = 40;
  private static final String WARNINGS = "#warnings";

  static VerdictPart of(Findings findings) {
    AuditResult account = findings.account();
    return new VerdictPart(
        account.verdict() == AuditStatus.PARTIAL,
        missing(account),
        outside(account),
        facts(findings.plan(), account));
  }

  /** All that the report does not cover. */
  List<Gap> notCovered() {
    return Stream.concat(missing.stream(), outside.stream()).toList();
  }

  /** The first of them, which the summary has room for. */
  List<Gap> shown() {
    return first(notCovered(), MAX_SHOWN);
  }

  /** How many the summary has no room for; the appendix lists all. */
  int more() {
    return notCovered().size() - shown().size();
  }

  /** What is missing, in a line: {@code 9 entries could not be decided}. */
  String headline() {
    List<String> named = new ArrayList<>();
    first(missing, MAX_NAMED).forEach(gap -> named.add(gap.what()));
    int more = missing.size() - named.size();
    if (more > 0) {
      named.add(Words.count(more, "more gap", "more gaps"));
    }
    int last = named.size() - 1;
    return last <= 0
        ? String.join("", named)
        : String.join(", ", named.subList(0, last)) + " and " + named.get(last);
  }

  private static List<Gap> first(List<Gap> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private static List<Gap> missing(AuditResult account) {
    List<Gap> missing = new ArrayList<>();
    long undecided = account.counts().count(RowOutcome.UNDECIDED);
    if (undecided > 0) {
      missing.add(
          new Gap(
              Words.entries(undecided) + " could not be decided",
              "nothing can be concluded about them, so no rule names them",
              "undecided.csv"));
    }
    long unmeasured = account.flavors().unmeasured();
    if (unmeasured > 0) {
      missing.add(
          new Gap(
              String.format(
                  Locale.ROOT,
                  "the storage of %s is unknown",
                  Words.count(unmeasured, "candidate", "candidates")),
              "the verified bytes leave it out",
              "unmeasured.csv"));
    }
    long rejected = account.counts().count(RowOutcome.REJECTED);
    if (rejected > 0) {
      missing.add(
          new Gap(
              Words.count(rejected, "row", "rows") + " of the input could not be read",
              "no rule was applied to what they name",
              "rejected.csv"));
    }
    warning(account, Warning.Code.ENTRIES_NOT_LISTED)
        .map(
            entries ->
                new Gap(
                    Words.entries(entries) + " of the account could not be listed",
                    "Kaltura counts them, and nothing else is known of them",
                    WARNINGS))
        .ifPresent(missing::add);
    warning(account, Warning.Code.EXPORT_DATE_ORDER)
        .map(
            dates ->
                new Gap(
                    String.format(
                        Locale.ROOT,
                        "day and month of %s contradict the account",
                        Words.count(dates, "creation date", "creation dates")),
                    "entries may have been taken for too young",
                    WARNINGS))
        .ifPresent(missing::add);
    return missing;
  }

  /** How many entries or dates a warning is about; empty when there is none of its kind. */
  private static Optional<Long> warning(AuditResult account, Warning.Code code) {
    return account.warnings().stream()
        .filter(warning -> warning.code() == code)
        .map(Warning::count)
        .findFirst();
  }

  private static List<Gap> outside(AuditResult account) {
    List<Gap> outside = new ArrayList<>();
    AuditResult.Gap gap = account.policyGap();
    if (gap.entries() > 0) {
      outside.add(
          new Gap(
              String.format(
                  Locale.ROOT,
                  "%s (%s hours) are in the policy gap",
                  Words.entries(gap.entries()),
                  Words.hours(gap.seconds())),
              "no rule covers them",
              "#what-if"));
    }
    long exempt = account.counts().count(RowOutcome.EXEMPT);
    if (exempt > 0) {
      outside.add(
          new Gap(Words.entries(exempt) + " are exempt", "they are kept for longer", "exempt.csv"));
    }
    int warnings = account.warnings().size();
    if (warnings > 0) {
      outside.add(
          new Gap(
              "the check of the input gave " + Words.count(warnings, "warning", "warnings"),
              "more may be missing than is counted here",
              WARNINGS));
    }
    return outside;
  }

  private static List<Fact> facts(Plan plan, AuditResult account) {
    Words words = new Words(plan.timeZone());
    Plan.Input input = account.inputs().get(0);
    return List.of(
        new Fact("Account", "Kaltura account " + plan.partnerId()),
        new Fact(
            "As of", words.end(plan.policy().asOf()) + ", time zone " + plan.timeZone().getId()),
        new Fact(
            "Covers",
            String.format(
                Locale.ROOT,
                "%s of %s",
                Words.count(input.rows(), "row", "rows"),
                Words.shortened(AuditedPart.name(input), MAX_NAME))));
  }
}
