package org.mediaretention.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.Entries;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.journal.Counts;
import org.mediaretention.kaltura.GetEntries;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.Parts;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.RetryKind;

class LookUpsTest {

  @Test
  void asksForEveryEntryInFullCalls() {
    List<ExportedEntry> entries =
        IntStream.range(0, 1_001).mapToObj(i -> Entries.exported("1_" + i)).toList();
    Batch batch = new Batch(1, entries, Map.of(), Counts.NONE, List.of(), Entries.limit());

    assertThat(batch.lookUps()).extracting(call -> call.ids().size()).containsExactly(500, 500, 1);
    assertThat(batch.lookUps().stream().flatMap(call -> call.ids().stream()))
        .containsExactlyElementsOf(entries.stream().map(ExportedEntry::id).toList());
  }

  @Test
  void asksNothingWhenNoEntryIsOldEnough() {
    assertThat(Entries.batch().lookUps()).isEmpty();
    assertThat(Entries.batch().secondLookUps()).isEmpty();
  }

  @Test
  void asksOnceMoreAndTogetherForWhatIsMissingInTheAnswers() {
    Batch batch =
        new Batch(
                1,
                List.of(Entries.exported("1_a"), Entries.exported("1_b"), Entries.exported("1_c")),
                Map.of(),
                Counts.NONE,
                List.of(),
                Entries.limit())
            .with(Entries.found(List.of("1_c")))
            .with(Entries.found(List.of("1_a", "1_b"), Entries.unplayed("1_b", 1)));

    assertThat(batch.secondLookUps()).containsExactly(new GetEntries(List.of("1_c", "1_a")));
  }

  @Test
  void asksForNothingTwiceThatWasFound() {
    Batch batch =
        Entries.batch(Entries.exported("1_a"))
            .with(Entries.found(List.of("1_a"), Entries.withStatus("1_a", "3")));

    assertThat(batch.secondLookUps()).isEmpty();
  }

  @Test
  void doesNotAskInAnotherWayForWhatACallFailedOn() {
    Batch batch =
        Entries.batch(Entries.exported("1_a"))
            .with(new Failure(new ListMedia(List.of("1_a")), "HTTP 503", RetryKind.HTTP_5XX));

    assertThat(batch.secondLookUps()).isEmpty();
  }

  @Test
  void takesAnAnswerInPartsOfParts() {
    ListMedia all = new ListMedia(List.of("1_a", "1_b", "1_c"));
    Failure bad = new Failure(new ListMedia(List.of("1_b")), "HTTP 500", RetryKind.HTTP_5XX);
    KalturaAnswer c = Entries.found(List.of("1_c"), Entries.unplayed("1_c", 1));
    Batch batch =
        Entries.batch(Entries.exported("1_a"), Entries.exported("1_b"), Entries.exported("1_c"))
            .with(
                new Parts(
                    all,
                    List.of(
                        Entries.found(List.of("1_a"), Entries.unplayed("1_a", 1)),
                        new Parts(new ListMedia(List.of("1_b", "1_c")), List.of(bad, c)))));

    assertThat(batch.unanswered()).isZero();
    assertThat(batch.secondLookUps()).isEmpty();
    assertThat(batch.found()).extracting(one -> one.entry().id()).containsExactly("1_a", "1_c");
    assertThat(batch.answers().whyFailed("1_b")).contains("HTTP 500");
    assertThat(batch.answers().whyFailed("1_a")).isEmpty();
  }

  @Test
  void asksUntilEverythingIsAnsweredOrFailed() {
    Batch batch = Entries.batch(Entries.exported("1_a"), Entries.exported("1_b"));
    ListMedia both = new ListMedia(List.of("1_a", "1_b"));
    GetEntries missing = new GetEntries(List.of("1_b"));

    assertThat(batch.questions()).isEqualTo(List.of(both));
    batch = batch.with(Entries.found(both.ids(), Entries.unplayed("1_a", 1)));
    assertThat(batch.questions()).isEqualTo(List.of(missing));
    batch = batch.with(new Failure(missing, "HTTP 503", RetryKind.HTTP_5XX));
    assertThat(batch.isAsking()).isFalse();
  }

  @Test
  void leavesABatchAsItWasWhenAnAnswerIsAdded() {
    Batch batch = Entries.batch(Entries.exported("1_a"));
    batch.with(Entries.found(List.of("1_a")));

    assertThat(batch.answers()).isEqualTo(LookUpAnswers.NONE);
  }
}
