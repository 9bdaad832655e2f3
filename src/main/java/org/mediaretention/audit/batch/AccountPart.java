package org.mediaretention.audit.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mediaretention.journal.ListingNotes;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.ListMedia;

/**
 * The part of the account that a batch is about, in place of rows of an export.
 *
 * <p>Kaltura's record of plays may be down: then it answers, without an error, that nothing was
 * ever played. No export tells otherwise here. So the word that an entry was never played counts
 * only in an answer in which Kaltura knows of a play of anything. Of a page in which it knows of
 * none, the entries are looked up once more, each time together with the most played ones of the
 * account.
 *
 * @param witnesses ids of entries that were played often
 * @param pages the answers that listed the window; none before
 * @param notes what the listing could not tell
 */
public record AccountPart(
    AccountWindow window, List<String> witnesses, List<Entries> pages, ListingNotes notes) {

  public static AccountPart unlisted(AccountWindow window, List<String> witnesses) {
    return new AccountPart(window, witnesses, List.of(), ListingNotes.NONE);
  }

  AccountPart listed(List<Entries> all, ListingNotes found) {
    return new AccountPart(window, witnesses, all, found);
  }

  boolean isListed() {
    return !pages.isEmpty();
  }

  /** The entries of pages in which Kaltura knows of no play at all. */
  Set<String> doubtful() {
    Set<String> doubtful = new HashSet<>();
    pages.stream()
        .filter(page -> !ForgottenPlays.knowsOfAny(page))
        .flatMap(page -> page.found().stream())
        .forEach(entry -> doubtful.add(entry.id()));
    return doubtful;
  }

  /**
   * What is to be asked about entries in doubt.
   *
   * @param most ids of one call
   */
  List<ListMedia> secondOpinions(int most) {
    List<String> doubtful = doubtful().stream().sorted().toList();
    List<ListMedia> questions = new ArrayList<>();
    for (List<String> portion : IdChunks.of(doubtful, most - witnesses.size())) {
      Set<String> ids = new HashSet<>(portion);
      ids.addAll(witnesses);
      questions.add(new ListMedia(ids.stream().sorted().toList()));
    }
    return questions;
  }
}
