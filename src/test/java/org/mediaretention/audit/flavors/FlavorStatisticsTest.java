package org.mediaretention.audit.flavors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FlavorStatisticsTest {

  private static final AnnouncedFlavors SIX = new AnnouncedFlavors(true, 6);
  private static final AnnouncedFlavors NONE = new AnnouncedFlavors(true, 0);
  private static final AnnouncedFlavors CONVERTING = new AnnouncedFlavors(false, 1);

  private final FlavorStatistics census = new FlavorStatistics();

  @Test
  void believesAReadyEntryBeforeAnythingWasMeasured() {
    assertThat(census.expect(SIX).flavors()).isEqualTo(6);
    assertThat(census.expect(SIX).variance()).isPositive();
    assertThat(census.expect(NONE)).isEqualTo(FlavorEstimate.NONE);
  }

  @Test
  void supposesMoreThanAnEntryAnnouncesThatIsNotReady() {
    assertThat(census.expect(CONVERTING).flavors()).isEqualTo(8);
    assertThat(census.expect(new AnnouncedFlavors(false, 20)).flavors()).isEqualTo(20);
  }

  @Test
  void expectsWhatEntriesThatAnnounceTheSameTurnedOutToHave() {
    learn(SIX, 9, 100);

    assertThat(census.expect(SIX).flavors()).isCloseTo(9, within(0.05));
    assertThat(census.expect(SIX).variance()).isLessThan(0.2);
  }

  @Test
  void doubtsANumberThatVaries() {
    learn(SIX, 6, 5_000);
    learn(SIX, 16, 5_000);

    assertThat(census.expect(SIX).flavors()).isCloseTo(11, within(0.1));
    assertThat(census.expect(SIX).variance()).isCloseTo(25, within(0.5));
  }

  @Test
  void doubtsANumberThatItHasSeldomSeen() {
    learn(CONVERTING, 4, 6);
    learn(CONVERTING, 8, 6);
    double seldom = census.expect(CONVERTING).variance();
    learn(CONVERTING, 4, 600);
    learn(CONVERTING, 8, 600);

    assertThat(census.expect(CONVERTING).variance()).isLessThan(seldom / 5);
  }

  @Test
  void expectsOfANumberThatWasNeverAnnouncedTheSameShareAsOfOthers() {
    learn(SIX, 12, 10);

    assertThat(census.expect(new AnnouncedFlavors(true, 20)).flavors()).isEqualTo(40);
  }

  @Test
  void expectsOfAnEntryThatIsNotReadyTheSameNumberAsOfOthers() {
    learn(CONVERTING, 30, 10);

    assertThat(census.expect(new AnnouncedFlavors(false, 5)).flavors()).isEqualTo(30);
    assertThat(census.expect(new AnnouncedFlavors(false, 35)).flavors()).isEqualTo(35);
  }

  @Test
  void doesNotTakeReadyEntriesForTheOthers() {
    learn(CONVERTING, 30, 100);

    assertThat(census.expect(new AnnouncedFlavors(true, 1)).flavors()).isEqualTo(1);
  }

  @Test
  void countsTheEntriesOfAKind() {
    learn(CONVERTING, 5, 11);
    census.learn(new AnnouncedFlavors(false, 3), 5);

    assertThat(census.seen(CONVERTING.kind())).isEqualTo(12);
    assertThat(census.seen(NONE.kind())).isZero();
  }

  private void learn(AnnouncedFlavors announced, int flavors, int entries) {
    IntStream.range(0, entries).forEach(any -> census.learn(announced, flavors));
  }

  private static Offset<Double> within(double most) {
    return Offset.offset(most);
  }
}
