package org.mediaretention.audit.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mediaretention.audit.Entries;
import org.mediaretention.audit.MadeUpAccount;
import org.mediaretention.audit.batch.AccountWindow;
import org.mediaretention.audit.input.AccountWindows;
import org.mediaretention.kaltura.fact.TimeRange;

class WindowPlannerPropertyTest {

  private static final long BEGIN = 1_400_000_000;

  @Property(tries = 60)
  void putsEveryEntryIntoOneWindow(
      @ForAll @Size(max = 12) List<@IntRange(max = 6_000) Integer> crowds,
      @ForAll @IntRange(min = 1, max = 3) int secondsBetween) {
    MadeUpAccount account = account(crowds, secondsBetween);

    List<AccountWindow> windows = plan(account, Long.MAX_VALUE / 2).windows();

    long before = TimeRange.EARLIEST - 1;
    for (AccountWindow window : windows) {
      assertThat(window.created().first()).isGreaterThan(before);
      before = window.created().last();
      assertThat(window.entries()).isEqualTo(inside(account, window.created()));
    }
    assertThat(windows.stream().mapToLong(AccountWindow::entries).sum())
        .isEqualTo(account.ids().size());
  }

  @Property(tries = 60)
  void makesNoWindowLargerThanItHasToBe(
      @ForAll @Size(max = 12) List<@IntRange(max = 6_000) Integer> crowds) {
    for (AccountWindow window : plan(account(crowds, 1), Long.MAX_VALUE / 2).windows()) {
      assertThat(window.entries() <= WindowPlanner.MAX || window.created().isOneSecond()).isTrue();
    }
  }

  @Property(tries = 60)
  void asksOnceForEachWindowAndOnceMore(
      @ForAll @Size(max = 12) List<@IntRange(max = 6_000) Integer> crowds) {
    MadeUpAccount account = account(crowds, 2);

    int windows = plan(account, Long.MAX_VALUE / 2).windows().size();

    int mostPlayed = 1;
    assertThat(account.lists()).isLessThanOrEqualTo(windows + 1 + mostPlayed);
  }

  @Property(tries = 60)
  void laysTheSameWindowsOverEntriesThatAreCountedAndNeverListed(
      @ForAll @Size(max = 12) List<@IntRange(max = 6_000) Integer> crowds,
      @ForAll @Size(max = 5) Set<@IntRange(max = 20_000) Integer> ghosts) {
    MadeUpAccount account = account(crowds, 2);
    ghosts.forEach(number -> account.hide("%06d".formatted(number)));

    List<AccountWindow> windows = plan(account, Long.MAX_VALUE / 2).windows();

    assertThat(windows.stream().mapToLong(AccountWindow::entries).sum())
        .isEqualTo(account.ids().size());
  }

  @Property(tries = 60)
  void countsWhatIsTooYoungInsteadOfListingIt(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3_000) Integer> crowds,
      @ForAll @IntRange(max = 10) int lastOldSecond) {
    MadeUpAccount account = account(crowds, 1);
    long last = BEGIN + lastOldSecond;

    AccountWindows windows = plan(account, last);

    long old = account.created().stream().filter(second -> second <= last).count();
    assertThat(windows.oldEnough()).isEqualTo(old);
    assertThat(windows.entries()).isEqualTo(account.ids().size());
    assertThat(windows.windows()).allMatch(window -> window.created().last() <= last);
  }

  /** So many entries in one second after the other. */
  private static MadeUpAccount account(List<Integer> crowds, int secondsBetween) {
    MadeUpAccount account = new MadeUpAccount();
    for (int i = 0; i < crowds.size(); i++) {
      account.add(crowds.get(i), BEGIN + (long) i * secondsBetween, BEGIN);
    }
    return account;
  }

  private static AccountWindows plan(MadeUpAccount account, long lastOld) {
    WindowPlanner planner =
        new WindowPlanner(Instant.ofEpochSecond(Math.min(lastOld, 4_000_000_000L)), Entries.ASKED);
    while (planner.isAsking()) {
      planner.questions().forEach(question -> planner.with(account.list(question)));
    }
    return planner.windows();
  }

  private static long inside(MadeUpAccount account, TimeRange span) {
    return account.created().stream()
        .filter(second -> span.first() <= second && second <= span.last())
        .count();
  }
}
