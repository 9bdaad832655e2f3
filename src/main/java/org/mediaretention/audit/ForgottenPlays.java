package org.mediaretention.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.MediaEntry;

/**
 * The answers of a batch in which no entry at all was ever played, although the export counts
 * plays, or although entries are among them that were: what Kaltura answers while its cache of
 * plays is down, without an error.
 */
final class ForgottenPlays {

  /** So many entries do not contradict the export by themselves; of fewer each is doubted alone. */
  private static final int TOO_MANY = 10;

  private final Map<String, Long> exported = new HashMap<>();
  private final Set<String> doubtful = new HashSet<>();
  private final List<Entries> sound = new ArrayList<>();
  private boolean seen;

  private ForgottenPlays(List<ExportedEntry> entries) {
    entries.forEach(entry -> exported.put(entry.id(), entry.plays()));
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

  /** Whether Kaltura knew of a play of any entry when it gave this answer. */
  static boolean knowsOfAny(Entries answer) {
    return answer.found().stream().anyMatch(ForgottenPlays::isPlayed);
  }

  private void weigh(Entries answer) {
    boolean anyPlay = knowsOfAny(answer);
    long contradictions =
        answer.found().stream().filter(entry -> exported.getOrDefault(entry.id(), 0L) > 0).count();
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
    return entry.lastPlayed().isPresent() || entry.playCount().orElse(0) > 0;
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
