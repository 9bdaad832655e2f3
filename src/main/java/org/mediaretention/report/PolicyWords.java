package org.mediaretention.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mediaretention.journal.Plan;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;
import org.mediaretention.policy.Rule;

/** The policy of an audit in plain words, with the days that follow from it. */
record PolicyWords(Plan plan, Words words) {

  static PolicyWords of(Plan plan) {
    return new PolicyWords(plan, new Words(plan.timeZone()));
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(FiguresPart.title(Rule.TWO_YEAR) + ": " + strip());
    sentences.add(FiguresPart.title(Rule.FOUR_YEAR) + ": " + delete());
    sentences.add(FiguresPart.title(Rule.NONREADY) + ": " + nonready());
    if (policy().undatedPlays() == UndatedPlays.CANDIDATE) {
      sentences.add(
          "An entry that has plays, but no recorded date of the last one, counts as not played recently.");
    } else {
      sentences.add(
          "An entry that has plays, but no recorded date of the last one, stays undecided.");
    }
    return sentences;
  }

  private String strip() {
    return String.format(
        Locale.ROOT,
        "ready entries that were created by %s, but after %s, and were never played or last played by %s. They lose every flavor but the source, which is the uploaded file.",
        stripDay(),
        deleteDay(),
        stripDay());
  }

  private String delete() {
    return String.format(
        Locale.ROOT,
        "ready entries that were created by %s, and were never played or last played by %s.",
        deleteDay(),
        deleteDay());
  }

  private String nonready() {
    return policy().includeNonready()
        ? String.format(
            Locale.ROOT,
            "entries that were created by %s and are not ready: their upload or conversion failed or never ended, or they hold no media. They would be deleted.",
            stripDay())
        : "entries that are not ready are left out of this audit.";
  }

  /** How the days follow from the report date. */
  String counted() {
    return String.format(
        Locale.ROOT,
        "Counted back from %s: %s lead to %s, %s to %s.",
        words.end(policy().asOf()),
        Words.period(plan.stripAfter()),
        stripDay(),
        Words.period(plan.deleteAfter()),
        deleteDay());
  }

  String stripDay() {
    return words.end(policy().stripBefore());
  }

  String deleteDay() {
    return words.end(policy().deleteBefore());
  }

  private RetentionPolicy policy() {
    return plan.policy();
  }
}
