package org.mediaretention.report;

import java.util.ArrayList;
import java.util.List;
import org.mediaretention.audit.Plan;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;

/** The policy of an audit in plain words, with the days that follow from it. */
record PolicyWords(Plan plan, Words words) {

  static PolicyWords of(Plan plan) {
    return new PolicyWords(plan, new Words(plan.timeZone()));
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add("Flavors may go: " + strip());
    sentences.add("May be deleted: " + delete());
    sentences.add("Never ready: " + nonready());
    if (policy().undatedPlays() == UndatedPlays.CANDIDATE) {
      sentences.add(
          "An entry that was played at a time which Kaltura did not record counts as not played lately.");
    } else {
      sentences.add(
          "An entry that was played at a time which Kaltura did not record stays undecided.");
    }
    return sentences;
  }

  /** The rule under which an entry keeps its source only. */
  String strip() {
    return "ready entries that were created on or before %s, but after %s, and that were never played or last played on or before %s. They lose every flavor but the source, the file that was uploaded."
        .formatted(stripDay(), deleteDay(), stripDay());
  }

  /** The rule under which an entry goes altogether. */
  String delete() {
    return "ready entries that were created on or before %s, and that were never played or last played on or before %s."
        .formatted(deleteDay(), deleteDay());
  }

  /** What becomes of entries that cannot be played. */
  String nonready() {
    return policy().includeNonready()
        ? "entries that were created on or before %s and are not ready: their upload or conversion failed or never ended, or they hold no media. They may be deleted."
            .formatted(stripDay())
        : "entries that are not ready are left out of this audit.";
  }

  /** How the days were found. */
  String counted() {
    return "Counted back from %s: %s to %s, and %s to %s."
        .formatted(
            words.moment(policy().asOf()),
            Words.period(plan.stripAfter()),
            stripDay(),
            Words.period(plan.deleteAfter()),
            deleteDay());
  }

  String stripDay() {
    return words.moment(policy().stripBefore());
  }

  String deleteDay() {
    return words.moment(policy().deleteBefore());
  }

  private RetentionPolicy policy() {
    return plan.policy();
  }
}
