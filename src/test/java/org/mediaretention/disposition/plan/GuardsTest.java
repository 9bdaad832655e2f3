package org.mediaretention.disposition.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.disposition.Action;
import org.mediaretention.disposition.plan.StripChoice.Keeps;
import org.mediaretention.policy.Rule;

class GuardsTest {

  private static final FlavorFacts SOURCE = flavor("s", true, "source,web", "2", 900);
  private static final FlavorFacts RAW_SOURCE = flavor("s", true, "source", "2", 900);
  private static final FlavorFacts SMALL = flavor("a", false, "mobile,ipadnew", "2", 100);
  private static final FlavorFacts LARGE = flavor("b", false, "mobile,ipadnew", "2", 500);

  @Test
  void stripKeepsTheSourceThatPlays() {
    StripChoice choice = StripChoice.of(List.of(SMALL, SOURCE, LARGE), Keeps.SOURCE);
    assertThat(choice.leftOut()).isEmpty();
    assertThat(choice.toDelete()).containsExactly(SMALL, LARGE);
    assertThat(choice.toKeep()).containsExactly(SOURCE);
    assertThat(choice.bytes()).isEqualTo(600);
    assertThat(choice.oneFileOnly()).isTrue();
  }

  @Test
  void stripLeavesOutWhatWouldNotPlayOrKeepsTheSmallestThatDoes() {
    List<FlavorFacts> flavors = List.of(LARGE, RAW_SOURCE, SMALL);
    assertThat(StripChoice.of(flavors, Keeps.SOURCE).leftOut())
        .contains(LeftOutReason.WOULD_NOT_PLAY);
    StripChoice choice = StripChoice.of(flavors, Keeps.PLAYABLE);
    assertThat(choice.toDelete()).containsExactly(LARGE);
    assertThat(choice.toKeep()).containsExactly(RAW_SOURCE, SMALL);
    assertThat(choice.oneFileOnly()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"website", "slweb", "ipad2", "WEB", "mbrx", "", "source"})
  void aTagHasToBeExactlyOneOfThoseThatPlay(String tags) {
    FlavorFacts source = flavor("s", true, tags, "2", 900);
    assertThat(StripChoice.of(List.of(source, SMALL), Keeps.SOURCE).leftOut())
        .contains(LeftOutReason.WOULD_NOT_PLAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web",
        "mbr",
        "ipad",
        "ipadnew",
        "iphone",
        "iphonenew",
        "applembr",
        "dash",
        "h265",
        "source, web"
      })
  void eachOfThoseThatPlayIsEnough(String tags) {
    FlavorFacts source = flavor("s", true, tags, "2", 900);
    assertThat(StripChoice.of(List.of(source, SMALL), Keeps.SOURCE).leftOut()).isEmpty();
  }

  @Test
  void stripNeedsAReadySourceAndSomethingToDelete() {
    FlavorFacts broken = flavor("s", true, "source,web", "-1", 900);
    assertThat(StripChoice.of(List.of(broken, SMALL), Keeps.PLAYABLE).leftOut())
        .contains(LeftOutReason.WOULD_NOT_PLAY);
    assertThat(StripChoice.of(List.of(SMALL, LARGE), Keeps.PLAYABLE).leftOut())
        .contains(LeftOutReason.WOULD_NOT_PLAY);
    assertThat(StripChoice.of(List.of(SOURCE), Keeps.SOURCE).leftOut())
        .contains(LeftOutReason.NOTHING_TO_DELETE);
    assertThat(StripChoice.of(List.of(), Keeps.SOURCE).leftOut())
        .contains(LeftOutReason.WOULD_NOT_PLAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "6", "7", "8", "9"})
  void nothingIsTouchedWhileAFlavorIsBeingMade(String status) {
    FlavorFacts busy = flavor("x", false, "web", status, 1);
    assertThat(StripChoice.of(List.of(SOURCE, busy), Keeps.SOURCE).leftOut())
        .contains(LeftOutReason.IN_PROGRESS);
    for (Action action : Action.values()) {
      assertThat(objection(entry("2", "1", "", List.of(SOURCE, busy)), action))
          .isEqualTo(LeftOutReason.IN_PROGRESS);
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void anOrdinaryEntryMayBeTouched(Action action) {
    assertThat(
            new TouchGuard(false, false)
                .objection(entry("2", "1", "", List.of(SOURCE, SMALL)), action))
        .isEmpty();
  }

  @Test
  void someEntriesAreNeverTouched() {
    List<FlavorFacts> flavors = List.of(SOURCE, SMALL);
    assertThat(objection(entry("3", "1", "", flavors), Action.DELETE))
        .isEqualTo(LeftOutReason.GONE);
    assertThat(objection(entry("6", "1", "", flavors), Action.DELETE))
        .isEqualTo(LeftOutReason.BLOCKED);
    assertThat(objection(entry("2", "201", "", flavors), Action.RECYCLE))
        .isEqualTo(LeftOutReason.LIVE);
    assertThat(objection(entry("2", "1", "parent", flavors), Action.STRIP))
        .isEqualTo(LeftOutReason.CHILD);
    assertThat(objection(entry("2", "1", "replacing", flavors), Action.STRIP))
        .isEqualTo(LeftOutReason.REPLACEMENT);
    assertThat(objection(entry("2", "1", "replaced", flavors), Action.DELETE))
        .isEqualTo(LeftOutReason.REPLACEMENT);
    assertThat(objection(entry("2", "1", "replacement-status", flavors), Action.DELETE))
        .isEqualTo(LeftOutReason.REPLACEMENT);
    assertThat(objection(entry("2", "1", "recorded", flavors), Action.DELETE))
        .isEqualTo(LeftOutReason.RECORDED);
    assertThat(objection(entry("2", "1", "redirect", flavors), Action.DELETE))
        .isEqualTo(LeftOutReason.REDIRECTED);
    assertThat(objection(entry("2", "1", "bin", flavors), Action.DELETE))
        .isEqualTo(LeftOutReason.RECYCLED);
    assertThat(objection(entry("2", "1", "distributed", flavors), Action.STRIP))
        .isEqualTo(LeftOutReason.DISTRIBUTED);
    assertThat(objection(entry("2", "1", "quiz", flavors), Action.RECYCLE))
        .isEqualTo(LeftOutReason.QUIZ);
    assertThat(
            new TouchGuard(true, true).objection(entry("2", "1", "quiz", flavors), Action.DELETE))
        .isEmpty();
    assertThat(
            new TouchGuard(false, false).objection(entry("2", "1", "quiz", flavors), Action.STRIP))
        .isEmpty();
    assertThat(objection(entry("2", "1", "zoom", List.of(SMALL)), Action.STRIP))
        .isEqualTo(LeftOutReason.STATIC_CONTENT);
  }

  @ParameterizedTest
  @CsvSource({"TWO_YEAR,STRIP", "FOUR_YEAR,RECYCLE", "NONREADY,DELETE"})
  void theRuleLeadsToTheAction(Rule rule, Action action) {
    assertThat(new ActionRules(Action.RECYCLE, Action.DELETE).of(rule)).isEqualTo(action);
  }

  private static LeftOutReason objection(EntryFacts entry, Action action) {
    return new TouchGuard(false, false).objection(entry, action).orElseThrow();
  }

  private static EntryFacts entry(
      String status, String mediaType, String oddity, List<FlavorFacts> flavors) {
    return new EntryFacts(
        "0_a",
        status,
        oddity.equals("bin"),
        mediaType,
        oddity.equals("parent") ? "0_p" : "",
        oddity.equals("replacing") ? "0_r" : "",
        oddity.equals("replaced") ? "0_r" : "",
        oddity.equals("replacement-status") ? "2" : "0",
        oddity.equals("recorded") ? "0_r" : "",
        oddity.equals("redirect") ? "0_r" : "",
        oddity.equals("quiz") ? Set.of("quiz.quiz") : Set.of(),
        oddity.equals("zoom") ? Set.of("ZoomEntry") : Set.of(),
        "1",
        oddity.equals("distributed"),
        flavors);
  }

  private static FlavorFacts flavor(
      String id, boolean original, String tags, String status, long bytes) {
    return new FlavorFacts(id, "1", original, tags, status, bytes);
  }
}
