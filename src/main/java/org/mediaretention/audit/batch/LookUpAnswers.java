package org.mediaretention.audit.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.Parts;
import org.mediaretention.kaltura.KalturaRequest;

/**
 * What came back for the look-ups of a batch, the first and the second ones.
 *
 * @param all in order of arrival; answers in parts are there as their parts
 */
public record LookUpAnswers(List<KalturaAnswer> all) {

  static final LookUpAnswers NONE = new LookUpAnswers(List.of());

  /** With one more answer. */
  LookUpAnswers plus(KalturaAnswer answer) {
    List<KalturaAnswer> more = new ArrayList<>(all);
    addTo(more, answer);
    return new LookUpAnswers(List.copyOf(more));
  }

  private static void addTo(List<KalturaAnswer> all, KalturaAnswer answer) {
    if (answer instanceof Parts parts) {
      parts.answers().forEach(part -> addTo(all, part));
    } else {
      all.add(answer);
    }
  }

  /** Those in which Kaltura tells of entries. */
  public List<Entries> entries() {
    return all.stream().filter(Entries.class::isInstance).map(Entries.class::cast).toList();
  }

  private Stream<Failure> failures() {
    return all.stream().filter(Failure.class::isInstance).map(Failure.class::cast);
  }

  /** The ids of entries of which Kaltura told, or told nothing. */
  Set<String> answered() {
    return timesAnswered().keySet();
  }

  /** The ids that Kaltura was asked about once, without a failure, and told nothing of. */
  List<String> missing() {
    Set<String> settled = failed();
    entries().forEach(answer -> answer.found().forEach(entry -> settled.add(entry.id())));
    return timesAnswered().entrySet().stream()
        .filter(asked -> asked.getValue() == 1 && !settled.contains(asked.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those of some questions that have no answer yet; a failure is one, too. */
  <T extends KalturaRequest> List<T> open(List<T> questions) {
    Set<String> settled = failed();
    settled.addAll(answered());
    return questions.stream().filter(question -> !settled.containsAll(question.ids())).toList();
  }

  private Set<String> failed() {
    return failures()
        .flatMap(failure -> failure.request().ids().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Map<String, Integer> timesAnswered() {
    Map<String, Integer> times = new LinkedHashMap<>();
    entries().forEach(answer -> answer.asked().forEach(id -> times.merge(id, 1, Integer::sum)));
    return times;
  }

  /** How many ids were asked about; those of second look-ups count twice. */
  int asked() {
    int failed = failures().mapToInt(failure -> failure.request().ids().size()).sum();
    return failed + entries().stream().mapToInt(answer -> answer.asked().size()).sum();
  }

  /** Why an entry could not be looked up, if so. */
  Optional<String> whyFailed(String id) {
    return failures()
        .filter(failure -> failure.request().ids().contains(id))
        .map(Failure::detail)
        .findFirst();
  }
}
