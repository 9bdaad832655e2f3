package org.mediaretention.audit.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mediaretention.audit.Entries;
import org.mediaretention.audit.MadeUpAccount;
import org.mediaretention.audit.batch.AccountPart;
import org.mediaretention.audit.batch.AccountWindow;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.ListAccount;
import org.mediaretention.kaltura.fact.TimeRange;

class WindowListingPropertyTest {

  private static final long BEGIN = 1_400_000_000;

  @Property(tries = 100)
  void findsEveryEntryOnceInOrderOfCreation(
      @ForAll @Size(max = 8) List<@IntRange(max = 1_700) Integer> crowds,
      @ForAll @IntRange(min = 1, max = 40) int updates) {
    MadeUpAccount account = account(crowds, updates);

    Batch batch = listed(account);

    assertThat(batch.entries())
        .extracting(ExportedEntry::id)
        .containsExactlyElementsOf(account.ids());
  }

  @Property(tries = 100)
  void asksForHardlyMorePagesThanThereAre(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 200) Integer> crowds) {
    MadeUpAccount account = account(crowds, 1);

    listed(account);

    // A page begins at the last second of the one before, and so repeats at most 200 entries.
    assertThat(account.lists()).isLessThanOrEqualTo(1 + account.ids().size() / 300);
  }

  @Property(tries = 20)
  void listsAnyCrowdOfOneSecondEvenWhenItWasUpdatedInOne(
      @ForAll @IntRange(min = 500, max = 10_000) int crowd) {
    MadeUpAccount account = new MadeUpAccount().add(crowd, BEGIN, BEGIN + 5).add(BEGIN, BEGIN + 9);

    assertThat(listed(account).entries()).hasSize(crowd + 1);
  }

  /** So many entries in each second, whose updates are spread over some seconds. */
  private static MadeUpAccount account(List<Integer> crowds, int updates) {
    MadeUpAccount account = new MadeUpAccount();
    for (int second = 0; second < crowds.size(); second++) {
      for (int i = 0; i < crowds.get(second); i++) {
        account.add(BEGIN + second, BEGIN + 100 + i % updates);
      }
    }
    return account;
  }

  private static Batch listed(MadeUpAccount account) {
    AccountWindow window = new AccountWindow(new TimeRange(TimeRange.EARLIEST, BEGIN + 1_000), 0);
    AccountPart part = AccountPart.unlisted(window, List.of());
    WindowListing listing = new WindowListing(Batch.of(1, part, Entries.limit()), window);
    while (listing.isAsking()) {
      for (ListAccount question : listing.questions()) {
        listing.with(account.list(question));
      }
    }
    return listing.listed();
  }
}
