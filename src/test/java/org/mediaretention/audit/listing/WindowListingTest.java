package org.mediaretention.audit.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.Entries;
import org.mediaretention.audit.MadeUpAccount;
import org.mediaretention.audit.batch.AccountPart;
import org.mediaretention.audit.batch.AccountWindow;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.ListingNotes;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.ListAccount;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.fact.TimeRange;

class WindowListingTest {

  private static final long BEGIN = 1_400_000_000;

  private final MadeUpAccount account = new MadeUpAccount();
  private final AccountWindow window =
      new AccountWindow(new TimeRange(BEGIN, BEGIN + 5_000), 1_200);
  private final WindowListing listing =
      new WindowListing(
          Batch.of(7, AccountPart.unlisted(window, List.of()), Entries.limit()), window);

  WindowListingTest() {
    for (int i = 0; i < 1_200; i++) {
      account.add(BEGIN + i, BEGIN + i);
    }
  }

  @Test
  void losesNoEntryWhenOneOfAnEarlierPageIsDeletedMeanwhile() {
    answer();
    account.remove("000003");

    answerAll();

    assertThat(listing.listed().entries()).extracting(ExportedEntry::id).containsAll(account.ids());
    assertThat(account.lists()).isEqualTo(3);
  }

  @Test
  void listsAgainWhatAnEntryCameToMeanwhile() {
    answer();
    account.add(BEGIN + 1_100, BEGIN + 9_000);

    answerAll();

    assertThat(listing.listed().entries()).hasSize(1_201);
    assertThat(account.lists()).isEqualTo(6);
  }

  @Test
  void concludesNothingFromAWindowThatNeverStandsStill() {
    for (int i = 0; listing.isAsking(); i++) {
      answer();
      account.add(BEGIN + 1_201 + i, BEGIN);
    }

    assertThatThrownBy(listing::listed)
        .isInstanceOfSatisfying(
            AuditProblem.class, problem -> assertThat(problem.isResumable()).isTrue())
        .hasMessageContaining("from 2014-05-13T16:53:20Z up to 2014-05-13T18:16:40Z")
        .hasMessageContaining("and did so 3 times");
  }

  @Test
  void goesOnWithoutAnEntryThatIsCountedAndNeverListed() {
    account.hide("000700");

    answerAll();

    Batch listed = listing.listed();
    assertThat(listed.entries()).hasSize(1_199);
    assertThat(listed.part().orElseThrow().notes()).isEqualTo(new ListingNotes(1, 0));
  }

  @Test
  void concludesNothingFromAWindowThatLacksOtherEntriesEachTime() {
    for (int i = 0; listing.isAsking(); i++) {
      account.hide("000%03d".formatted(900 + i));
      answer();
    }

    assertThatThrownBy(listing::listed).hasMessageContaining("and did so 3 times");
  }

  @Test
  void goesOnWithoutOneInAHundred() {
    hide(12);

    answerAll();

    assertThat(listing.listed().entries()).hasSize(1_188);
  }

  @Test
  void doesNotGoOnWithoutMoreThanAFewEntries() {
    hide(13);

    answerAll();

    assertThatThrownBy(listing::listed).hasMessageContaining("counts 1200 and lists 1187");
  }

  @Test
  void concludesNothingFromAWindowOfWhichAPageIsMissing() {
    answer();
    ListAccount second = listing.questions().get(0);

    listing.with(new Failure(second, "HTTP 500", RetryKind.HTTP_5XX));

    assertThat(listing.isAsking()).isFalse();
    assertThatThrownBy(listing::listed)
        .isInstanceOfSatisfying(
            AuditProblem.class, problem -> assertThat(problem.isResumable()).isTrue())
        .hasMessageContaining("could not be listed: HTTP 500");
  }

  @Test
  void tellsHowManyEntriesAreLeft() {
    assertThat(listing.unanswered()).isEqualTo(1_200);
    answer();
    assertThat(listing.unanswered()).isEqualTo(700);
    answerAll();
    assertThat(listing.unanswered()).isZero();
  }

  private void hide(int entries) {
    for (int i = 0; i < entries; i++) {
      account.hide("000%03d".formatted(100 + i));
    }
  }

  private void answerAll() {
    while (listing.isAsking()) {
      answer();
    }
  }

  private void answer() {
    listing.with(account.list(listing.questions().get(0)));
  }
}
