package org.mediaretention.audit.flavors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.Entries;
import org.mediaretention.journal.Unmeasured;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.Parts;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.fact.FlavorStorage;

class MeasuringTest {

  @Test
  void asksNothingWhenThereIsNobodyToAskFor() {
    assertThat(measuring(Map.of()).questions()).isEmpty();
  }

  @Test
  void asksForSeveralEntriesAtOnceAndTellsTheirFlavorsApart() {
    Measuring measuring = measuring(announced("a", 2, "b", 1));
    assertThat(measuring.questions()).containsExactly(ask("a", "b"));

    measuring.accept(Entries.flavors(ask("a", "b"), "b", "a", "a"));

    assertThat(measuring.questions()).isEmpty();
    assertThat(measuring.storage("a")).contains(new FlavorStorage(2, 2_000, 0));
    assertThat(measuring.storage("b")).contains(new FlavorStorage(1, 1_000, 0));
  }

  @Test
  void splitsAnOverfullQuestionAndKeepsNothingOfItsPage() {
    Measuring measuring = measuring(announced("a", 2, "b", 2, "c", 2, "d", 2));
    measuring.accept(Entries.overfull(ask("a", "b", "c", "d"), 501));

    assertThat(measuring.questions()).containsExactly(ask("a", "b", "c"));
    assertThat(measuring.unanswered()).isEqualTo(4);
    assertThat(measuring.storage("a")).isEmpty();
  }

  @Test
  void splitsAgainUntilTheFlavorsFitAndAsksForWhatIsLeftOverTogether() {
    Measuring measuring = measuring(announced("a", 2, "b", 2, "c", 2, "d", 2));
    measuring.accept(Entries.overfull(ask("a", "b", "c", "d"), 501));
    measuring.accept(Entries.overfull(ask("a", "b", "c"), 501));
    assertThat(measuring.questions()).containsExactly(ask("a", "b"));

    measuring.accept(Entries.flavors(ask("a", "b"), "b", "a"));
    assertThat(measuring.questions()).containsExactly(ask("d", "c"));
    measuring.accept(Entries.flavors(ask("d", "c"), "c", "d", "d"));

    assertThat(measuring.questions()).isEmpty();
    assertThat(measuring.storage("b")).contains(new FlavorStorage(1, 1_000, 0));
    assertThat(measuring.storage("d")).contains(new FlavorStorage(2, 2_000, 0));
  }

  @Test
  void givesUpOnASingleEntryWithMoreFlavorsThanAPage() {
    Measuring measuring = measuring(announced("a", 2));
    measuring.accept(Entries.overfull(ask("a"), 700));

    assertThat(measuring.questions()).isEmpty();
    assertThat(measuring.storage("a")).isEmpty();
    assertThat(measuring.whyNot("a"))
        .isEqualTo(Unmeasured.callFailed("Kaltura counts 700 flavors and lists 500"));
  }

  @Test
  void asksOnceMoreForAnEntryThatAnnouncesFlavorsButListsNone() {
    Measuring measuring = measuring(announced("a", 2, "b", 2));
    measuring.accept(Entries.flavors(ask("a", "b"), "b"));

    assertThat(measuring.questions()).containsExactly(ask("a"));
    assertThat(measuring.storage("a")).isEmpty();
    measuring.accept(Entries.flavors(ask("a"), "a", "a"));
    assertThat(measuring.questions()).isEmpty();
    assertThat(measuring.storage("a")).contains(new FlavorStorage(2, 2_000, 0));
  }

  @Test
  void doesNotTakeFlavorsThatAreAnnouncedAndNeverListedForNone() {
    Measuring measuring = measuring(announced("a", 2));
    measuring.accept(Entries.flavors(ask("a")));
    measuring.accept(Entries.flavors(ask("a")));

    assertThat(measuring.questions()).isEmpty();
    assertThat(measuring.storage("a")).isEmpty();
    assertThat(measuring.whyNot("a")).isEqualTo(Unmeasured.notListed(2));
  }

  @Test
  void believesTheFirstAnswerWhenNoneWereAnnounced() {
    Measuring measuring = measuring(announced("a", 0));
    measuring.accept(Entries.flavors(ask("a")));

    assertThat(measuring.questions()).isEmpty();
    assertThat(measuring.storage("a")).contains(FlavorStorage.NONE);
  }

  @Test
  void asksOnceMoreForAllDoubtfulEntriesTogether() {
    Measuring measuring = measuring(announced("a", 2, "b", 2, "c", 2));
    measuring.accept(Entries.flavors(ask("a", "b", "c"), "b"));

    assertThat(measuring.questions()).containsExactly(ask("a", "c"));
  }

  @Test
  void leavesEntriesUnmeasuredWhenTheCallFailed() {
    Measuring measuring = measuring(announced("a", 2, "b", 300, "c", 300));
    assertThat(measuring.questions()).containsExactly(ask("a", "b"), ask("c"));
    measuring.accept(new Failure(ask("a", "b"), "HTTP 503", RetryKind.HTTP_5XX));
    measuring.accept(Entries.flavors(ask("c"), "c"));

    assertThat(measuring.questions()).isEmpty();
    assertThat(measuring.storage("a")).isEmpty();
    assertThat(measuring.whyNot("a")).isEqualTo(Unmeasured.callFailed("HTTP 503"));
    assertThat(measuring.whyNot("b")).isEqualTo(Unmeasured.callFailed("HTTP 503"));
    assertThat(measuring.storage("c")).isPresent();
  }

  @Test
  void takesAnAnswerInParts() {
    Measuring measuring = measuring(announced("a", 2, "b", 2));
    measuring.accept(new Failure(ask("a"), "HTTP 500", RetryKind.HTTP_5XX));
    measuring.accept(Entries.flavors(ask("b"), "b", "b"));
    measuring.accept(new Parts(ask("a", "b"), List.of()));

    assertThat(measuring.questions()).isEmpty();
    assertThat(measuring.whyNot("a")).isEqualTo(Unmeasured.callFailed("HTTP 500"));
    assertThat(measuring.storage("b").orElseThrow().flavors()).isEqualTo(2);
  }

  @Test
  void takesTheFailureOfAnotherKindOfQuestionForNoAnswer() {
    Measuring measuring = measuring(announced("a", 2));
    measuring.accept(new Failure(new ListMedia(List.of("a")), "HTTP 503", RetryKind.HTTP_5XX));

    assertThat(measuring.questions()).containsExactly(ask("a"));
  }

  @Test
  void saysThatAnEntryWasNotAskedFor() {
    assertThat(measuring(announced("a", 2)).whyNot("a"))
        .isEqualTo(Unmeasured.callFailed("not asked"));
  }

  private static ListFlavors ask(String... ids) {
    return new ListFlavors(List.of(ids));
  }

  private static Measuring measuring(Map<String, AnnouncedFlavors> announced) {
    return new Measuring(announced, Map.of(), Entries.limit(), new FlavorStatistics());
  }

  private static Map<String, AnnouncedFlavors> announced(Object... idsAndFlavors) {
    Map<String, AnnouncedFlavors> announced = new LinkedHashMap<>();
    for (int i = 0; i < idsAndFlavors.length; i += 2) {
      announced.put(
          (String) idsAndFlavors[i], new AnnouncedFlavors(true, (Integer) idsAndFlavors[i + 1]));
    }
    return announced;
  }
}
