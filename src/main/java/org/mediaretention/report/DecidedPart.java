package org.mediaretention.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.Evidence;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.Warning;
import org.mediaretention.policy.Rule;

/** The part of the appendix that says how it was decided, and what it cannot know. */
record DecidedPart(
    boolean isDecided,
    String entries,
    List<String> rules,
    List<Sample> samples,
    List<Warning> warnings) {

  /** A candidate with the facts that make it one. */
  record Sample(String name, String rule, List<Fact> facts) {}

  private static final int MOST_WARNINGS = 50;

  static DecidedPart of(Findings findings) {
    PolicyWords policy = PolicyWords.of(findings.plan());
    List<Warning> warnings = findings.account().warnings();
    return new DecidedPart(
        findings.plan().kind().decides(),
        entries(findings.plan()),
        findings.plan().kind().decides() ? List.of(policy.counted()) : List.of(),
        findings.figures().samples().list().stream()
            .map(candidate -> sample(candidate, findings.words(), policy))
            .toList(),
        warnings.subList(0, Math.min(MOST_WARNINGS, warnings.size())));
  }

  private static String entries(Plan plan) {
    return plan.dateOrder()
        .map(
            order ->
                String.format(
                    Locale.ROOT,
                    "%s; its dates were read with the %s first",
                    entries(plan.kind()),
                    order.first()))
        .orElseGet(() -> entries(plan.kind()));
  }

  private static String entries(AuditKind kind) {
    return switch (kind) {
      case EXPORTS -> "The ids of entries come from the export";
      case ACCOUNT -> "The entries were listed by Kaltura itself";
      case CANDIDATES ->
          "The candidates are those of the list that was dropped, and were not decided again;"
              + " Kaltura was only asked which of them still exist and how much storage their flavors take";
      case ENRICHED ->
          "The candidates and their storage are those of the list that was dropped;"
              + " Kaltura was not asked, and nothing was decided again";
    };
  }

  private static Sample sample(Candidate candidate, Words words, PolicyWords policy) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Entry", candidate.entry().id()));
    facts.add(new Fact("Owner", Words.shortened(candidate.entry().owner())));
    facts.add(new Fact("Created", words.moment(candidate.created())));
    facts.add(new Fact("Last played", lastPlayed(candidate, words)));
    facts.add(new Fact("Plays", plays(candidate)));
    Optional<Evidence> evidence = candidate.evidence();
    facts.add(
        new Fact("Status", evidence.map(Evidence::status).orElse(candidate.entry().status())));
    evidence.ifPresent(known -> facts.add(new Fact("Confirmed", words.moment(known.observedAt()))));
    facts.add(
        new Fact("Would free", candidate.bytesSaved().map(SizeUnit::text).orElse("not measured")));
    String rule = FiguresPart.title(candidate.rule());
    return new Sample(
        Words.shortened(candidate.entry().name()),
        evidence.isPresent()
            ? String.format(Locale.ROOT, "%s: %s", rule, because(candidate, policy))
            : rule,
        facts);
  }

  private static String because(Candidate candidate, PolicyWords policy) {
    return RuleWords.of(candidate)
        .replace("on or before", "by")
        .replace("strip_before", policy.stripDay())
        .replace("delete_before", policy.deleteDay());
  }

  private static String lastPlayed(Candidate candidate, Words words) {
    if (candidate.rule() == Rule.NONREADY) {
      return "does not matter";
    }
    if (candidate.lastPlayed().isPresent()) {
      return words.moment(candidate.lastPlayed().get());
    }
    return Concern.plays(candidate) == 0 ? "never" : "not recorded";
  }

  private static String plays(Candidate candidate) {
    String export =
        String.format(Locale.ROOT, "%s by the input", Words.count(candidate.entry().plays()));
    return candidate
        .evidence()
        .filter(known -> known.plays().isPresent())
        .map(
            known ->
                String.format(
                    Locale.ROOT,
                    "%s, %s by the account",
                    export,
                    Words.count(known.plays().getAsLong())))
        .orElse(export);
  }
}
