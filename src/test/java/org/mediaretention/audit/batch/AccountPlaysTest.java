package org.mediaretention.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.Entries;
import org.mediaretention.audit.listing.ListingPosition;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.ListAccount;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.kaltura.fact.TimeRange;
import org.mediaretention.policy.Decision;

/** When Kaltura's word is believed that an entry was never played, without an export beside it. */
class AccountPlaysTest {

  private static final String WITNESS = "1_witness";
  private static final AccountWindow WINDOW = new AccountWindow(TimeRange.ever(), 3);
  private static final MediaEntry PLAYED_WITNESS = Entries.played(WITNESS, 900, Entries.OLD);

  @Test
  void isBelievedOfAPageInWhichAnotherEntryWasPlayed() {
    Batch batch = listed(unplayed("1_a"), Entries.played("1_b", 3, Entries.OLD));

    assertThat(batch.lookUps()).isEmpty();
    assertThat(batch.seemsForgotten()).isFalse();
    assertThat(decision(batch, "1_a")).isInstanceOf(Decision.Candidate.class);
  }

  @Test
  void isAskedForOnceMoreTogetherWithTheMostPlayedEntries() {
    Batch batch = listed(unplayed("1_b"), unplayed("1_a"));

    assertThat(batch.lookUps()).containsExactly(new ListMedia(List.of("1_a", "1_b", WITNESS)));
  }

  @Test
  void isBelievedWhenKalturaKnowsOfThePlaysOfThose() {
    Batch batch = listed(unplayed("1_a"));
    Batch asked = batch.with(Entries.found(ids("1_a", WITNESS), unplayed("1_a"), PLAYED_WITNESS));

    assertThat(asked.seemsForgotten()).isFalse();
    assertThat(decision(asked, "1_a")).isInstanceOf(Decision.Candidate.class);
  }

  @Test
  void countsForNothingWhileKalturaKnowsOfNoPlayAtAll() {
    Batch batch = listed(unplayed("1_a"));
    Batch asked =
        batch.with(Entries.found(ids("1_a", WITNESS), unplayed("1_a"), unplayed(WITNESS)));

    assertThat(asked.seemsForgotten()).isTrue();
    assertThat(decision(asked, "1_a"))
        .isInstanceOfSatisfying(
            Decision.Undecided.class,
            undecided -> assertThat(undecided.reason()).isEqualTo("plays_unavailable"));
  }

  @Test
  void countsForNothingWhenTheEntryItselfWasNotAnsweredForAgain() {
    Batch asked = listed(unplayed("1_a")).with(Entries.found(ids("1_a", WITNESS), PLAYED_WITNESS));

    assertThat(decision(asked, "1_a")).isInstanceOf(Decision.Undecided.class);
  }

  @Test
  void givesWayToAPlayThatKalturaRemembersWhenAskedAgain() {
    MediaEntry remembered = Entries.played("1_a", 4, Entries.ASKED);
    Batch asked =
        listed(unplayed("1_a"))
            .with(Entries.found(ids("1_a", WITNESS), remembered, PLAYED_WITNESS));

    assertThat(decision(asked, "1_a")).isInstanceOf(Decision.Watched.class);
  }

  @Test
  void decidesNothingOfWhatIsNotReady() {
    Batch batch = listed(Entries.withStatus("1_a", "-1"));

    assertThat(batch.lookUps()).hasSize(1);
    assertThat(decision(batch, "1_a")).isInstanceOf(Decision.Candidate.class);
  }

  @Test
  void isAskedForWithNoMoreIdsThanKalturaReads() {
    IdLimit limit = new IdLimit();
    limit.know(Optional.of(false));
    MediaEntry[] many =
        IntStream.range(0, 300)
            .mapToObj(i -> unplayed("1_%03d".formatted(i)))
            .toArray(MediaEntry[]::new);

    List<ListMedia> questions = listed(limit, many).lookUps();

    assertThat(questions)
        .hasSize(3)
        .allSatisfy(
            question -> assertThat(question.ids()).contains(WITNESS).hasSizeLessThanOrEqualTo(150));
    assertThat(questions.stream().flatMap(question -> question.ids().stream()).distinct())
        .hasSize(301);
  }

  private static Batch listed(MediaEntry... entries) {
    return listed(Entries.limit(), entries);
  }

  private static Batch listed(IdLimit limit, MediaEntry... entries) {
    List<ListedEntry> page = new ArrayList<>();
    Stream.of(entries).forEach(entry -> page.add(new ListedEntry(entry, row())));
    ListAccount asked = ListingPosition.atBeginOf(WINDOW.created()).question();
    Batch batch = Batch.of(1, AccountPart.unlisted(WINDOW, List.of(WITNESS)), limit);
    return batch.listed(page, List.of(new AccountPage(asked, page.size(), page, Entries.ASKED)), 0);
  }

  private static ListedEntry.Row row() {
    return new ListedEntry.Row("Name", "ann", 1_500_000_000L, "1", "", null, 60L, 60_000L);
  }

  private static MediaEntry unplayed(String id) {
    return Entries.unplayed(id, 1);
  }

  private static List<String> ids(String... ids) {
    return List.of(ids);
  }

  private static Decision decision(Batch batch, String id) {
    return Decider.decide(batch, Entries.POLICY).stream()
        .filter(judged -> judged.entry().id().equals(id))
        .map(DecidedEntry::decision)
        .findFirst()
        .orElseThrow();
  }
}
