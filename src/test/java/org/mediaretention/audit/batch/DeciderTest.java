package org.mediaretention.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.Entries;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.GetEntries;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

class DeciderTest {

  private static final Decision DELETE = new Decision.Candidate(Rule.FOUR_YEAR, Reason.ZERO_PLAYS);

  @Test
  void matchesAnswersByIdInWhateverOrderTheyCome() {
    Batch batch =
        Entries.batch(Entries.exported("1_a"), Entries.exported("1_b"), Entries.exported("1_c"))
            .with(Entries.found(List.of("1_c"), Entries.played("1_c", 2, Entries.YOUNG)))
            .with(
                Entries.found(
                    List.of("1_a", "1_b"),
                    Entries.withStatus("1_b", "3"),
                    Entries.unplayed("1_a", 1)));

    assertThat(Decider.decide(batch, Entries.POLICY))
        .extracting(judged -> judged.entry().id(), DecidedEntry::decision)
        .containsExactly(
            tuple("1_a", DELETE),
            tuple("1_b", new Decision.Gone()),
            tuple("1_c", new Decision.Watched()));
  }

  @Test
  void trustsTheAccountMoreThanTheExportOnWhatIsReady() {
    assertThat(decide(Entries.exported("1_a"), Entries.withStatus("1_a", "1")))
        .isEqualTo(new Decision.Candidate(Rule.NONREADY, Reason.NON_READY_STATUS));
  }

  @Test
  void trustsTheAccountMoreThanTheExportOnTheCreation() {
    ExportedEntry exported = Entries.exported("1_a", Entries.MIDDLE_AGED, 0);
    DecidedEntry judged = judge(exported, Entries.unplayed("1_a", 1));

    assertThat(judged.created()).isEqualTo(Entries.OLD);
    assertThat(judged.decision()).isEqualTo(DELETE);
  }

  @Test
  void takesTheCreationOfTheExportWhenTheAccountHasNone() {
    MediaEntry undated = new MediaEntry("1_a", "2", 1, null, 0L, null, "0");
    DecidedEntry judged = judge(Entries.exported("1_a", Entries.MIDDLE_AGED, 0), undated);

    assertThat(judged.created()).isEqualTo(Entries.MIDDLE_AGED);
    assertThat(judged.decision())
        .isEqualTo(new Decision.Candidate(Rule.TWO_YEAR, Reason.ZERO_PLAYS));
  }

  @Test
  void leavesOutAnEntryThatTheAccountKnowsToBeYoung() {
    MediaEntry young = new MediaEntry("1_a", "2", 1, Entries.YOUNG.getEpochSecond(), 0L, null, "0");

    assertThat(decide(Entries.exported("1_a"), young)).isEqualTo(new Decision.TooYoung());
  }

  @Test
  void namesNoRuleForWhatWasDeletedOrRecycledSinceTheExport() {
    assertThat(decide(Entries.exported("1_a"), Entries.withStatus("1_a", "3")))
        .isEqualTo(new Decision.Gone());
    assertThat(decide(Entries.exported("1_a"), Entries.recycled("1_a")))
        .isEqualTo(new Decision.Recycled());
  }

  @Test
  void callsGoneWhatKalturaDoesNotHave() {
    Batch batch =
        Entries.batch(Entries.exported("1_a"))
            .with(Entries.found(List.of("1_a")))
            .with(Entries.found(List.of("1_a")));

    assertThat(Decider.decide(batch, Entries.POLICY))
        .extracting(DecidedEntry::decision)
        .containsExactly(new Decision.Gone());
  }

  @Test
  void concludesNothingWhenTheLookUpFailed() {
    Batch batch =
        Entries.batch(Entries.exported("1_a"))
            .with(new Failure(new ListMedia(List.of("1_a")), "HTTP 503", RetryKind.HTTP_5XX));

    assertThat(Decider.decide(batch, Entries.POLICY))
        .extracting(DecidedEntry::decision)
        .containsExactly(new Decision.Undecided("call_failed", "HTTP 503"));
  }

  @Test
  void concludesNothingWhenTheSecondLookUpFailed() {
    Batch batch =
        Entries.batch(Entries.exported("1_a"), Entries.exported("1_b"))
            .with(Entries.found(List.of("1_a", "1_b"), Entries.unplayed("1_b", 1)))
            .with(
                new Failure(
                    new GetEntries(List.of("1_a")), "no answer in time", RetryKind.HTTP_5XX));

    assertThat(Decider.decide(batch, Entries.POLICY))
        .extracting(DecidedEntry::decision)
        .containsExactly(new Decision.Undecided("call_failed", "no answer in time"), DELETE);
  }

  @Test
  void findsAnEntryByTheSecondLookUp() {
    Batch batch =
        Entries.batch(Entries.exported("1_a"))
            .with(Entries.found(List.of("1_a")))
            .with(Entries.found(List.of("1_a"), Entries.unplayed("1_a", 1)));

    assertThat(Decider.decide(batch, Entries.POLICY))
        .extracting(DecidedEntry::decision)
        .containsExactly(DELETE);
  }

  @Test
  void concludesNothingFromAnAnswerWithoutAStatus() {
    MediaEntry strange = new MediaEntry("1_a", null, 1, 1_500_000_000L, 0L, null, "0");

    assertThat(decide(Entries.exported("1_a"), strange))
        .isEqualTo(new Decision.Undecided("status_missing", "Kaltura's answer has no status"));
  }

  @Test
  void concludesNothingWhenTheExportCountsPlaysAndTheAccountNone() {
    assertThat(decide(Entries.exported("1_a", Entries.OLD, 3), Entries.unplayed("1_a", 1)))
        .isInstanceOfSatisfying(
            Decision.Undecided.class,
            undecided -> assertThat(undecided.reason()).isEqualTo("contradiction"));
  }

  private static Decision decide(ExportedEntry exported, MediaEntry now) {
    return judge(exported, now).decision();
  }

  private static DecidedEntry judge(ExportedEntry exported, MediaEntry now) {
    Batch batch = Entries.batch(exported).with(Entries.found(List.of(exported.id()), now));
    return Decider.decide(batch, Entries.POLICY).get(0);
  }
}
