package org.mediaretention.audit.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediaretention.audit.batch.AccountWindow;
import org.mediaretention.audit.batch.AnswerCollector;
import org.mediaretention.audit.batch.PartialAnswers;
import org.mediaretention.audit.input.AccountWindows;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.ListAccount;
import org.mediaretention.kaltura.ListAccount.Order;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.TimeRange;
import org.mediaretention.progress.Progress;

/**
 * Lays windows over an account. Each ends where its 5,000th entry was created, which one call
 * finds: it asks for that entry alone. So a window holds fewer than 5,000 entries, unless more than
 * that were created in one second, which is a window of its own.
 */
public final class WindowPlanner implements AnswerCollector {

  /** Ten pages; Kaltura does not tell what comes behind 10,000. */
  static final int MAX = 5_000;

  private static final int WITNESSES = 10;

  private static final int MAX_GHOSTS = 10;

  private final TimeRange all;
  private final List<Laid> laid = new ArrayList<>();
  private Optional<TimeRange> rest;
  private Optional<AccountPage> mostPlayed = Optional.empty();
  private Optional<AuditProblem> problem = Optional.empty();
  private boolean begun;
  private int ghosts;

  /** A window, and how many entries there were from its begin to the end of all windows. */
  private record Laid(TimeRange created, long fromHere) {}

  /**
   * @param lastOldEnough no entry created after it is old enough for a rule
   * @param now entries created later do not belong to the audit
   */
  public WindowPlanner(Instant lastOldEnough, Instant now) {
    this.rest = Optional.of(TimeRange.until(lastOldEnough));
    this.all = TimeRange.until(now);
  }

  @Override
  public List<ListAccount> questions() {
    if (rest.isEmpty()) {
      return List.of();
    }
    ListAccount boundary = list(rest.get(), Order.OLDEST_FIRST, 1, MAX - ghosts);
    return begun
        ? List.of(boundary)
        : List.of(boundary, list(all, Order.MOST_PLAYED_FIRST, WITNESSES, 1));
  }

  private static ListAccount list(TimeRange created, Order order, int size, int index) {
    return new ListAccount(created, Optional.empty(), order, size, index);
  }

  @Override
  public WindowPlanner with(KalturaAnswer answer) {
    begun = true;
    if (answer instanceof AccountPage page) {
      take(page);
    } else if (answer instanceof Failure failure) {
      take(failure);
    }
    return this;
  }

  private void take(AccountPage page) {
    if (page.asked().order() == Order.MOST_PLAYED_FIRST) {
      mostPlayed = Optional.of(page);
    } else {
      lay(page.asked().created(), page);
    }
  }

  // Without the most played entries, and the number of all, there can be an audit, though it shows
  // less.
  private void take(Failure failure) {
    if (failure.request() instanceof ListAccount list && list.order() == Order.OLDEST_FIRST) {
      problem = Optional.of(Unlisted.because(list.created(), failure.detail()));
      rest = Optional.empty();
    }
  }

  private void lay(TimeRange from, AccountPage page) {
    if (page.listed().isEmpty() && page.total() >= page.asked().pageIndex()) {
      // The entry that stands there is counted only; another near it will do.
      askBefore(from);
      return;
    }
    ghosts = 0;
    if (page.listed().isEmpty()) {
      rest = Optional.empty();
      if (page.total() > 0) {
        laid.add(new Laid(from, page.total()));
      }
      return;
    }
    long end = page.listed().get(0).createdSecond();
    boolean crowded = end == from.first();
    laid.add(new Laid(crowded ? TimeRange.at(end) : from.before(end), page.total()));
    rest = crowded ? from.after(end) : Optional.of(from.from(end));
  }

  private void askBefore(TimeRange from) {
    ghosts++;
    if (ghosts > MAX_GHOSTS) {
      problem = Optional.of(Unlisted.because(from, "Kaltura counts entries that it does not list"));
      rest = Optional.empty();
    }
  }

  /**
   * The windows, when nothing is left to ask.
   *
   * @throws AuditProblem when the account could not be listed
   */
  public AccountWindows windows() {
    problem.ifPresent(
        found -> {
          throw found;
        });
    List<AccountWindow> windows = new ArrayList<>();
    for (int i = 0; i < laid.size(); i++) {
      long behind = i + 1 < laid.size() ? laid.get(i + 1).fromHere() : 0;
      long entries = Math.max(0, laid.get(i).fromHere() - behind);
      windows.add(new AccountWindow(laid.get(i).created(), entries));
    }
    long old = laid.isEmpty() ? 0 : laid.get(0).fromHere();
    return new AccountWindows(
        windows,
        mostPlayed.map(page -> Math.max(0, page.total() - old)),
        mostPlayed.map(WindowPlanner::ids).orElse(List.of()));
  }

  private static List<String> ids(AccountPage page) {
    return page.listed().stream().map(ListedEntry::id).toList();
  }

  @Override
  public int number() {
    return 0; // of no batch
  }

  @Override
  public PartialAnswers kept(KalturaAnswer answer) {
    return PartialAnswers.NOTHING;
  }

  @Override
  public int unanswered() {
    return 0;
  }

  @Override
  public void tell(Progress progress, int entries) {
    // How many entries there are is not known yet.
  }
}
