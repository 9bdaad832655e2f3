package org.mediaretention.audit.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediaretention.audit.batch.AccountWindow;
import org.mediaretention.audit.batch.AnswerCollector;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.batch.PartialAnswers;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.ListAccount;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.progress.Progress;

/**
 * Lists one window of the account, and makes sure that every entry came: as many different ones as
 * Kaltura counted when it began. When they are more or fewer, because some came or went meanwhile,
 * the window is listed again. What is counted and not listed three times in a row never will be: if
 * it is little, the audit goes on without it, and says so.
 */
public final class WindowListing implements AnswerCollector {

  private static final int MAX_ATTEMPTS = 3;

  /** More than these, or than one in a hundred, is no rest but a fault. */
  private static final int MAX_UNLISTED = 10;

  private static final int MAX_UNLISTED_SHARE = 100;

  private final Batch batch;
  private final AccountWindow window;
  private final Map<String, ListedEntry> found = new LinkedHashMap<>();
  private final List<AccountPage> pages = new ArrayList<>();
  private Optional<ListingPosition> position;
  private Optional<AuditProblem> problem = Optional.empty();
  private final List<Outcome> outcomes = new ArrayList<>();
  private long unlisted;

  /** What one listing of the window came to. */
  private record Outcome(long counted, Set<String> ids) {}

  public WindowListing(Batch batch, AccountWindow window) {
    this.batch = batch;
    this.window = window;
    this.position = Optional.of(ListingPosition.atBeginOf(window.created()));
  }

  @Override
  public List<ListAccount> questions() {
    return position.stream().map(ListingPosition::question).toList();
  }

  @Override
  public WindowListing with(KalturaAnswer answer) {
    if (answer instanceof AccountPage page) {
      pages.add(page);
      page.listed().forEach(entry -> found.put(entry.id(), entry));
      position = position.orElseThrow().after(page);
      if (position.isEmpty() && found.size() != counted()) {
        again();
      }
    } else if (answer instanceof Failure failure) {
      end(failure.detail());
    }
    return this;
  }

  private long counted() {
    return pages.get(0).total();
  }

  private void again() {
    outcomes.add(new Outcome(counted(), Set.copyOf(found.keySet())));
    if (outcomes.size() == MAX_ATTEMPTS) {
      long missing = counted() - found.size();
      boolean isSteady = outcomes.stream().distinct().count() == 1;
      if (isSteady && missing > 0 && isLittle(missing)) {
        unlisted = missing;
        return;
      }
      end(
          String.format(
              Locale.ROOT,
              "Kaltura counts %d and lists %d, and did so %d times",
              counted(),
              found.size(),
              MAX_ATTEMPTS));
      return;
    }
    found.clear();
    pages.clear();
    position = Optional.of(ListingPosition.atBeginOf(window.created()));
  }

  private boolean isLittle(long missing) {
    return missing <= Math.max(MAX_UNLISTED, counted() / MAX_UNLISTED_SHARE);
  }

  private void end(String why) {
    problem = Optional.of(Unlisted.because(window.created(), why));
    position = Optional.empty();
  }

  /**
   * The batch with the entries of its window.
   *
   * @throws AuditProblem when they could not be listed, or not all of them
   */
  public Batch listed() {
    problem.ifPresent(
        found -> {
          throw found;
        });
    return batch.listed(List.copyOf(found.values()), pages, unlisted);
  }

  @Override
  public int number() {
    return batch.number();
  }

  /** Nothing: pages of two times do not make one window. */
  @Override
  public PartialAnswers kept(KalturaAnswer answer) {
    return PartialAnswers.NOTHING;
  }

  @Override
  public int unanswered() {
    // What is found beyond it counts as well.
    return (int) window.entries() - found.size();
  }

  @Override
  public void tell(Progress progress, int more) {
    progress.lookedUp(more);
  }
}
