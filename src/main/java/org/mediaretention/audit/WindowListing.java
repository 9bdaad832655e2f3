package org.mediaretention.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.ListAccount;
import org.mediaretention.kaltura.ListedEntry;
import org.mediaretention.progress.Progress;

/**
 * Lists one window of the account, and makes sure that every entry came: as many different ones as
 * Kaltura counted when it began. When they are more or fewer, because some came or went meanwhile,
 * the window is listed again.
 */
public final class WindowListing implements Inquiry {

  private static final int MOST_ATTEMPTS = 3;

  private final Batch batch;
  private final AccountWindow window;
  private final Map<String, ListedEntry> found = new LinkedHashMap<>();
  private final List<AccountPage> pages = new ArrayList<>();
  private Optional<ListingPosition> position;
  private Optional<AuditProblem> problem = Optional.empty();
  private int attempts = 1;

  WindowListing(Batch batch, AccountWindow window) {
    this.batch = batch;
    this.window = window;
    this.position = Optional.of(ListingPosition.atBeginOf(window.created()));
  }

  /** Whether there is something left to ask. */
  public boolean isAsking() {
    return position.isPresent();
  }

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
    if (attempts == MOST_ATTEMPTS) {
      end(
          "Kaltura counts %d and lists %d, and did so %d times"
              .formatted(counted(), found.size(), MOST_ATTEMPTS));
      return;
    }
    attempts++;
    found.clear();
    pages.clear();
    position = Optional.of(ListingPosition.atBeginOf(window.created()));
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
  Batch listed() {
    problem.ifPresent(
        found -> {
          throw found;
        });
    return batch.listed(List.copyOf(found.values()), pages);
  }

  @Override
  public int number() {
    return batch.number();
  }

  /** Nothing: pages of two times do not make one window. */
  @Override
  public Kept kept(KalturaAnswer answer) {
    return Kept.NOTHING;
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
