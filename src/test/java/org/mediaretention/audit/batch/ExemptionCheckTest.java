package org.mediaretention.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.Entries;
import org.mediaretention.journal.MetadataCounts;
import org.mediaretention.journal.Plan;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.Metadata;
import org.mediaretention.kaltura.ListMetadata;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.fact.MetadataObject;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Decision.Exempt;
import org.mediaretention.policy.Decision.Undecided;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;
import org.mediaretention.settings.ExemptionSettings;

class ExemptionCheckTest {

  private static final Decision.Candidate CANDIDATE =
      new Decision.Candidate(Rule.TWO_YEAR, Reason.ZERO_PLAYS);
  private static final Instant AS_OF = Entries.POLICY.asOf();

  @Test
  void asksNothingUnlessAProfileIsSet() {
    ExemptionCheck check = new ExemptionCheck(Entries.PLAN, List.of("1_a"), 500);

    assertThat(check.questions()).isEmpty();
    assertThat(check.decide("1_a", CANDIDATE)).isEqualTo(CANDIDATE);
  }

  @Test
  void asksAboutAsManyCandidatesACallAsKalturaReads() {
    List<String> ids = IntStream.range(0, 1_100).mapToObj(i -> "1_" + i).toList();

    assertThat(check(ids).questions())
        .extracting(question -> question.ids().size())
        .containsExactly(500, 500, 100);
  }

  @Test
  void exemptsFromTheSecondAfterTheReportDateOn() {
    assertThat(decisionWith(AS_OF.plusSeconds(1))).isEqualTo(new Exempt(AS_OF.plusSeconds(1)));
    assertThat(decisionWith(AS_OF)).isEqualTo(CANDIDATE);
    assertThat(decisionWith(AS_OF.minusSeconds(1))).isEqualTo(CANDIDATE);
  }

  @Test
  void exemptsNobodyWithoutMetadata() {
    ExemptionCheck check = check(List.of("1_a", "1_b"));
    check.accept(new Metadata(List.of("1_a", "1_b"), List.of(object("1_b", AS_OF.plusSeconds(9)))));

    assertThat(check.decide("1_a", CANDIDATE)).isEqualTo(CANDIDATE);
    assertThat(check.decide("1_b", CANDIDATE)).isInstanceOf(Exempt.class);
    assertThat(check.counts()).isEqualTo(new MetadataCounts(2, 1));
  }

  @Test
  void concludesNothingFromAQuestionThatWasNeverAsked() {
    assertThat(check(List.of("1_a")).decide("1_a", CANDIDATE))
        .isEqualTo(new Undecided("exemption_unknown", "not asked"));
  }

  @Test
  void asksNobodyTwiceAboutWhatFailedThoughTheRestIsAnswered() {
    ExemptionCheck check = check(List.of("1_a", "1_b"));
    ListMetadata failed = new ListMetadata(17, List.of("1_b"));
    check.accept(new Metadata(List.of("1_a"), List.of()));
    check.accept(new Failure(failed, "HTTP 502", RetryKind.HTTP_5XX));

    assertThat(check.questions()).isEmpty();
    assertThat(check.decide("1_a", CANDIDATE)).isEqualTo(CANDIDATE);
    assertThat(check.decide("1_b", CANDIDATE))
        .isEqualTo(new Undecided("exemption_unknown", "HTTP 502"));
  }

  @Test
  void prefersADateToAnObjectThatCannotBeRead() {
    MetadataObject broken = new MetadataObject("1_a", "<broken");
    MetadataObject dated = object("1_a", AS_OF.plusSeconds(9));
    for (List<MetadataObject> found : List.of(List.of(broken, dated), List.of(dated, broken))) {
      ExemptionCheck check = check(List.of("1_a"));
      check.accept(new Metadata(List.of("1_a"), found));

      assertThat(check.decide("1_a", CANDIDATE)).isInstanceOf(Exempt.class);
    }
  }

  @Test
  void concludesNothingFromTwoDatesOfOneEntryThatAreBothOver() {
    ExemptionCheck check = check(List.of("1_a"));
    check.accept(
        new Metadata(
            List.of("1_a"),
            List.of(object("1_a", AS_OF.minusSeconds(5)), object("1_a", AS_OF.minusSeconds(9)))));

    assertThat(check.decide("1_a", CANDIDATE))
        .isEqualTo(
            new Undecided(
                "exemption_unknown",
                "Kaltura's answer has custom metadata of the entry twice, and differently"));
  }

  @Test
  void concludesNothingFromADateThatCannotBe() {
    ExemptionCheck check = check(List.of("1_a"));
    String year49503 = "<metadata><ExtendedUntil>1500000000000</ExtendedUntil></metadata>";
    check.accept(new Metadata(List.of("1_a"), List.of(new MetadataObject("1_a", year49503))));

    assertThat(check.decide("1_a", CANDIDATE)).isInstanceOf(Undecided.class);
  }

  private static Decision decisionWith(Instant until) {
    ExemptionCheck check = check(List.of("1_a"));
    check.accept(new Metadata(List.of("1_a"), List.of(object("1_a", until))));
    return check.decide("1_a", CANDIDATE);
  }

  private static ExemptionCheck check(List<String> ids) {
    Plan plan = Entries.plan(false, new ExemptionSettings(Optional.of(17), "ExtendedUntil"));
    ExemptionCheck check = new ExemptionCheck(plan, ids, 500);
    assertThat(check.questions()).allMatch(question -> question.profileId() == 17);
    assertThat(check.questions()).flatExtracting(ListMetadata::ids).isEqualTo(ids);
    return check;
  }

  private static MetadataObject object(String id, Instant until) {
    return new MetadataObject(
        id,
        "<metadata><ExtendedUntil>%d</ExtendedUntil></metadata>".formatted(until.getEpochSecond()));
  }
}
