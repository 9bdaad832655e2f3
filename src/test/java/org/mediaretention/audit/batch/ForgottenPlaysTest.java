package org.mediaretention.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.Entries;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.policy.Decision;

class ForgottenPlaysTest {

  private static final List<String> TWELVE =
      IntStream.range(0, 12).mapToObj(i -> "1_" + (char) ('a' + i)).toList();

  @Test
  void concernsEveryEntryOfAnAnswerWithoutAnyPlayThoughTenWerePlayed() {
    ForgottenPlays forgotten = ForgottenPlays.in(answered(10, List.of()));

    assertThat(forgotten.areSeen()).isTrue();
    assertThat(TWELVE).allMatch(forgotten::concern);
  }

  @Test
  void areDoubtedOnlyByEntryWhenFewWerePlayed() {
    ForgottenPlays forgotten = ForgottenPlays.in(answered(9, List.of()));

    assertThat(forgotten.areSeen()).isTrue();
    assertThat(TWELVE).noneMatch(forgotten::concern);
  }

  @Test
  void leaveTheOtherAnswersOfABatchSound() {
    List<String> others = List.of("1_x", "1_y");
    KalturaAnswer sound = Entries.found(others, Entries.played("1_x", 3, Entries.MIDDLE_AGED));

    assertThat(answered(10, List.of()).with(sound).soundAnswers()).isEqualTo(List.of(sound));
  }

  @Test
  void areNotSeenWhenTheExportCountsNoPlayEither() {
    assertThat(ForgottenPlays.in(answered(0, List.of())).areSeen()).isFalse();
  }

  @Test
  void areNotSeenWhenOneEntryHasADate() {
    MediaEntry played = Entries.played("1_a", 3, Entries.MIDDLE_AGED);

    assertThat(ForgottenPlays.in(answered(12, List.of(played))).areSeen()).isFalse();
  }

  @Test
  void areNotSeenWhenOneEntryHasPlays() {
    MediaEntry undated = Entries.media("1_a", "2", 3L, null, 1);

    assertThat(ForgottenPlays.in(answered(12, List.of(undated))).areSeen()).isFalse();
  }

  @Test
  void leaveEveryReadyEntryUndecided() {
    assertThat(Decider.decide(answered(10, List.of()), Entries.POLICY))
        .extracting(DecidedEntry::decision)
        .allMatch(
            decision ->
                decision instanceof Decision.Undecided undecided
                    && undecided.reason().equals("plays_unavailable"));
  }

  /** A batch of twelve entries, some of them with plays in the export. */
  private static Batch answered(int played, List<MediaEntry> remembered) {
    ExportedEntry[] entries =
        IntStream.range(0, TWELVE.size())
            .mapToObj(i -> Entries.exported(TWELVE.get(i), Entries.OLD, i < played ? 5 : 0))
            .toArray(ExportedEntry[]::new);
    List<MediaEntry> found = new ArrayList<>(remembered);
    TWELVE.stream().skip(remembered.size()).map(id -> Entries.unplayed(id, 1)).forEach(found::add);
    return Entries.batch(entries).with(Entries.found(TWELVE, found.toArray(MediaEntry[]::new)));
  }
}
