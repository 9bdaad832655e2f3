package org.mediaretention.audit.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.fact.MediaEntry;

/**
 * The answers of a batch in which no entry at all was ever played, although the export counts
 * plays, or although entries are among them that were: what Kaltura answers while its cache of
 * plays is down, without an error.
 */
final class ForgottenPlays {

  /** So many entries do not contradict the export by themselves; of fewer each is doubted alone. */
  private static final int TOO_MANY = 10;

  private final Map<String, Long> exported = new HashMap<>();

  /** Their plays are impressions, which have no date. */
  private final Set<String> images = new HashSet<>();

  private final Set<String> doubtful = new HashSet<>();
  private final List<Entries> sound = new ArrayList<>();
  private boolean seen;

  private ForgottenPlays(List<ExportedEntry> entries) {
    entries.forEach(entry -> exported.put(entry.id(), entry.plays()));
    entries.stream().filter(ExportedEntry::isImage).forEach(entry -> images.add(entry.id()));
  }

  static ForgottenPlays in(Batch batch) {
    ForgottenPlays forgotten = new ForgottenPlays(batch.entries());
    if (batch.part().isPresent()) {
      forgotten.weigh(batch.part().get(), batch.answers().entries());
    } else {
      batch.answers().entries().forEach(forgotten::weigh);
    }
    return forgotten;
  }

  // Without an export each entry needs an answer of its own that is believed.
  private void weigh(AccountPart part, List<Entries> secondOpinions) {
    doubtful.addAll(part.doubtful());
    secondOpinions.stream()
        .filter(ForgottenPlays::knowsOfAny)
        .flatMap(answer -> answer.found().stream())
        .forEach(entry -> doubtful.remove(entry.id()));
    seen = !doubtful.isEmpty();
  }

  /**
   * Whether Kaltura knew of plays when it gave this answer. It knows when an entry was last played;
   * of a few it may not, but of many played entries it does of some.
   */
  static boolean knowsOfAny(Entries answer) {
    return knowsOfAny(answer, entry -> true);
  }

  private static boolean knowsOfAny(Entries answer, Predicate<MediaEntry> hasDates) {
    if (answer.found().stream().anyMatch(entry -> entry.lastPlayed().isPresent())) {
      return true;
    }
    long played = answer.found().stream().filter(ForgottenPlays::isPlayed).count();
    long undated =
        answer.found().stream().filter(hasDates).filter(ForgottenPlays::isPlayed).count();
    return played > 0 && undated < TOO_MANY;
  }

  private void weigh(Entries answer) {
    boolean anyPlay = knowsOfAny(answer, entry -> !images.contains(entry.id()));
    long contradictions =
        answer.found().stream()
            .filter(entry -> exported.getOrDefault(entry.id(), 0L) > 0 || isPlayed(entry))
            .count();
    if (anyPlay || contradictions == 0) {
      sound.add(answer);
      return;
    }
    seen = true;
    if (contradictions >= TOO_MANY) {
      answer.found().forEach(entry -> doubtful.add(entry.id()));
    }
  }

  private static boolean isPlayed(MediaEntry entry) {
    return entry.playCount().orElse(0) > 0;
  }

  /** Whether the batch is better looked up again later. */
  boolean areSeen() {
    return seen;
  }

  /** The answers that need not be asked for again; none of an account that was listed. */
  List<Entries> sound() {
    return sound;
  }

  /** Whether Kaltura's word about the plays of an entry counts for nothing. */
  boolean concern(String id) {
    return doubtful.contains(id);
  }
}
