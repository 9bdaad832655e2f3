package org.mediaretention.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mediaretention.journal.Candidate;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

/** A few candidates to show: the first of every rule and reason, then the first of all. */
final class Samples {

  private static final int MOST = 5;

  private record Why(Rule rule, Reason reason) {}

  private final Map<Why, Candidate> firstOfEach = new LinkedHashMap<>();
  private final List<Candidate> first = new ArrayList<>();

  void offer(Candidate candidate) {
    Why why = new Why(candidate.rule(), candidate.reason());
    boolean isFirst = firstOfEach.putIfAbsent(why, candidate) == null;
    if (!isFirst && first.size() < MOST) {
      first.add(candidate);
    }
  }

  List<Candidate> list() {
    List<Candidate> samples = new ArrayList<>(firstOfEach.values());
    samples.addAll(first);
    return samples.subList(0, Math.min(MOST, samples.size()));
  }
}
