package org.mediaretention.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.Entries;
import org.mediaretention.audit.flavors.FlavorStatistics;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.GapEntry;
import org.mediaretention.journal.NonCandidates;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.journal.UndecidedEntry;
import org.mediaretention.journal.Unmeasured;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Rule;

class DecidedBatchTest {

  @Test
  void recordsCandidatesAndUndecidedEntriesInTheOrderOfTheExport() {
    BatchRecord record = decided().record();

    assertThat(record.number()).isEqualTo(1);
    assertThat(record.candidates())
        .extracting(candidate -> candidate.entry().id())
        .containsExactly("1_a", "1_d");
    assertThat(record.undecided())
        .containsExactly(
            new UndecidedEntry("1_e", "Name of 1_e", "ann", 60, "call_failed", "HTTP 503"));
  }

  @Test
  void accountsForEveryRow() {
    RejectedRow rejected = new RejectedRow("all.csv", 7, "no id", ",x");
    Batch batch = looked();
    Counts skipped = Counts.of(RowOutcome.REJECTED).plus(Counts.of(RowOutcome.TOO_YOUNG));
    Batch withOthers =
        new Batch(
            1,
            batch.entries(),
            Map.of(),
            skipped,
            List.of(rejected),
            batch.answers(),
            Entries.limit(),
            Optional.empty());
    BatchRecord record = DecidedBatch.of(withOthers, Entries.PLAN, new FlavorStatistics()).record();

    assertThat(record.counts())
        .isEqualTo(
            new Counts(
                Map.of(
                    RowOutcome.REJECTED,
                    1L,
                    RowOutcome.TOO_YOUNG,
                    1L,
                    RowOutcome.WATCHED,
                    1L,
                    RowOutcome.GONE,
                    1L,
                    RowOutcome.CANDIDATE,
                    2L,
                    RowOutcome.UNDECIDED,
                    1L)));
    assertThat(record.counts().rows()).isEqualTo(7);
    assertThat(record.rejected()).containsExactly(rejected);
  }

  @Test
  void asksForTheFlavorsOfCandidatesOnly() {
    assertThat(decided().questions()).isEqualTo(List.of(new ListFlavors(List.of("1_a", "1_d"))));
  }

  @Test
  void namesWhatIsNoCandidateForTheAuditsToCome() {
    Batch batch =
        Entries.batch(
                Entries.exported("1_watched"),
                Entries.exported("1_deleted"),
                Entries.exported("1_unknown"),
                Entries.exported("1_ingap", Entries.OLD, 2))
            .with(
                Entries.found(
                    List.of("1_watched", "1_deleted", "1_unknown", "1_ingap"),
                    Entries.played("1_watched", 2, Entries.YOUNG),
                    Entries.withStatus("1_deleted", "3"),
                    Entries.played("1_ingap", 2, Entries.MIDDLE_AGED)));
    NonCandidates others =
        DecidedBatch.of(batch, Entries.PLAN, new FlavorStatistics()).record().others();

    assertThat(others.watched()).containsExactly("1_watched");
    assertThat(others.gone()).containsExactly("1_deleted", "1_unknown");
    assertThat(others.inGap())
        .containsExactly(
            new GapEntry("1_ingap", Entries.OLD, Entries.MIDDLE_AGED, 60, Optional.empty()));
  }

  @Test
  void givesCandidatesTheirStorage() {
    DecidedBatch decided = decided();
    decided.with(Entries.flavors((ListFlavors) decided.questions().get(0), "1_d", "1_a", "1_a"));

    assertThat(decided.isAsking()).isFalse();
    assertThat(decided.record().candidates())
        .extracting(Candidate::storage)
        .containsExactly(
            Optional.of(new FlavorStorage(2, 2_000, 0)),
            Optional.of(new FlavorStorage(1, 1_000, 0)));
  }

  @Test
  void saysWhyACandidateIsUnmeasured() {
    DecidedBatch decided = decided();
    decided.with(new Failure(decided.questions().get(0), "HTTP 500", RetryKind.HTTP_5XX));

    assertThat(decided.isAsking()).isFalse();
    assertThat(decided.record().candidates())
        .allSatisfy(
            candidate -> {
              assertThat(candidate.storage()).isEmpty();
              assertThat(candidate.bytesSaved()).isEmpty();
              assertThat(candidate.whyUnmeasured()).contains(Unmeasured.callFailed("HTTP 500"));
            });
  }

  @Test
  void makesNoCallForAnEntryWithoutMedia() {
    Batch batch =
        Entries.batch(Entries.exported("1_a"))
            .with(Entries.found(List.of("1_a"), Entries.withStatus("1_a", "7")));
    DecidedBatch decided = DecidedBatch.of(batch, Entries.PLAN, new FlavorStatistics());

    assertThat(decided.isAsking()).isFalse();
    assertThat(decided.record().candidates())
        .singleElement()
        .satisfies(
            candidate -> {
              assertThat(candidate.rule()).isEqualTo(Rule.NONREADY);
              assertThat(candidate.storage()).contains(FlavorStorage.NONE);
              assertThat(candidate.whyUnmeasured()).isEmpty();
            });
  }

  @Test
  void saysWhenACandidateWasLastPlayedUnlessItIsNotReady() {
    Batch batch =
        Entries.batch(
                Entries.exported("1_a", Entries.OLD, 3), Entries.exported("1_b", Entries.OLD, 3))
            .with(
                Entries.found(
                    List.of("1_a", "1_b"),
                    Entries.played("1_a", 3, Entries.OLD),
                    Entries.media("1_b", "1", 3L, Entries.OLD, 0)));

    assertThat(DecidedBatch.of(batch, Entries.PLAN, new FlavorStatistics()).record().candidates())
        .extracting(Candidate::lastPlayed)
        .containsExactly(Optional.of(Entries.OLD), Optional.empty());
  }

  /** Two candidates, one watched, one gone, one undecided. */
  private static DecidedBatch decided() {
    return DecidedBatch.of(looked(), Entries.PLAN, new FlavorStatistics());
  }

  private static Batch looked() {
    return Entries.batch(
            Entries.exported("1_a"),
            Entries.exported("1_b"),
            Entries.exported("1_c"),
            Entries.exported("1_d"),
            Entries.exported("1_e"))
        .with(new Failure(new ListMedia(List.of("1_e")), "HTTP 503", RetryKind.HTTP_5XX))
        .with(
            Entries.found(
                List.of("1_a", "1_b", "1_c", "1_d"),
                Entries.unplayed("1_d", 1),
                Entries.withStatus("1_c", "3"),
                Entries.played("1_b", 2, Entries.YOUNG),
                Entries.unplayed("1_a", 2)));
  }
}
