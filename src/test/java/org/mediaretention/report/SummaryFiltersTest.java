package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.report.Candidates.candidate;
import static org.mediaretention.report.Summaries.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mediaretention.policy.Rule;
import org.mediaretention.settings.SummarySettings;

class SummaryFiltersTest {

  private static final List<String> NONE = List.of();

  @Test
  void haveARowForEachValueInTheOrderOfTheOriginalBelowALine() {
    SummarySettings settings =
        new SummarySettings(
            List.of("ann", "Bob"),
            List.of("a"),
            List.of("@x.edu"),
            List.of("(test"),
            List.of(".mp4"),
            List.of(0L, 30L),
            List.of(5L),
            List.of(3_600L));

    assertThat(Summaries.of(settings, true).lines().subList(15, 25))
        .extracting(Summary.Line::metric)
        .containsExactly(
            "---",
            "Owner == ann",
            "Owner == Bob",
            "Owner begins with 'a'",
            "Owner ends with '@x.edu'",
            "Entry name contains '(test'",
            "Entry name ends with '.mp4'",
            "Duration == 0 sec",
            "Duration == 30 sec",
            "Duration < 5 sec (>=1)");
    assertThat(Summaries.of(settings, true).lines().get(25).metric())
        .isEqualTo("Duration > 3600 sec");
  }

  @Test
  void areDividedFromTheTotalsByAnEmptyRow() {
    SummarySettings settings = Summaries.lengths(List.of(0L), List.of(), List.of());

    assertThat(row(Summaries.of(settings, false), "---")).containsExactly("", "", "", "");
  }

  @Test
  void countDistinctOwnersWhoAreTheOneInWhateverCase() {
    SummarySettings settings = Summaries.owners(List.of("Ann"), NONE, NONE);
    Summary summary =
        Summaries.of(
            settings,
            false,
            candidate(Rule.TWO_YEAR).of("ann"),
            candidate(Rule.TWO_YEAR).of("ann"),
            candidate(Rule.TWO_YEAR).of("ANN"),
            candidate(Rule.FOUR_YEAR).of("ann"),
            candidate(Rule.FOUR_YEAR).of("anna"));

    assertThat(row(summary, "Owner == Ann")).containsExactly("2", "1", "0", "2");
  }

  @Test
  void countDistinctOwnersWhoseNameBeginsSo() {
    SummarySettings settings = Summaries.owners(NONE, List.of("an"), NONE);
    Summary summary =
        Summaries.of(
            settings,
            false,
            candidate().of("ann"),
            candidate().of("Andy"),
            candidate().of("ann"),
            candidate().of("dan"));

    assertThat(row(summary, "Owner begins with 'an'")).containsExactly("2", "0", "0", "2");
  }

  @Test
  void countDistinctOwnersWhoseNameEndsSo() {
    SummarySettings settings = Summaries.owners(NONE, NONE, List.of("@X.edu"));
    Summary summary =
        Summaries.of(
            settings,
            false,
            candidate().of("ann@x.edu"),
            candidate().of("bob@x.EDU "),
            candidate().of("bob@x.edu.au"));

    assertThat(row(summary, "Owner ends with '@X.edu'")).containsExactly("2", "0", "0", "2");
  }

  @Test
  void countEntriesWhoseNameHoldsTheTextAsItStands() {
    SummarySettings settings = Summaries.names(List.of("(test", ".*", "a|b"), NONE);
    Summary summary =
        Summaries.of(
            settings,
            false,
            candidate().named("My (TEST) video"),
            candidate().named("(test"),
            candidate().named("test"),
            candidate().named("x.*y"),
            candidate().named("A|B"));

    assertThat(row(summary, "Entry name contains '(test'")).containsExactly("2", "0", "0", "2");
    assertThat(row(summary, "Entry name contains '.*'")).containsExactly("1", "0", "0", "1");
    assertThat(row(summary, "Entry name contains 'a|b'")).containsExactly("1", "0", "0", "1");
  }

  @Test
  void countEntriesWhoseNameEndsSo() {
    SummarySettings settings = Summaries.names(NONE, List.of(".mp4"));
    Summary summary =
        Summaries.of(
            settings,
            false,
            candidate().named("a.MP4"),
            candidate().named("a.mp4 "),
            candidate(Rule.NONREADY).named("b.mp4"),
            candidate().named("amp4"));

    assertThat(row(summary, "Entry name ends with '.mp4'")).containsExactly("2", "0", "1", "3");
  }

  @Test
  void countEntriesOfALengthButNoImages() {
    SummarySettings settings = Summaries.lengths(List.of(0L), List.of(), List.of());
    Summary summary =
        Summaries.of(
            settings,
            false,
            candidate().lasting(0),
            candidate().lasting(0).being("Image"),
            candidate().lasting(1));

    assertThat(row(summary, "Duration == 0 sec")).containsExactly("1", "0", "0", "1");
  }

  @Test
  void countShortEntriesButNoneWithoutLength() {
    SummarySettings settings = Summaries.lengths(List.of(), List.of(5L), List.of());
    Summary summary =
        Summaries.of(
            settings,
            false,
            candidate().lasting(0),
            candidate().lasting(1),
            candidate().lasting(4),
            candidate().lasting(4).being("image"),
            candidate().lasting(5));

    assertThat(row(summary, "Duration < 5 sec (>=1)")).containsExactly("2", "0", "0", "2");
  }

  @Test
  void countLongEntries() {
    SummarySettings settings = Summaries.lengths(List.of(), List.of(), List.of(3_600L));
    Summary summary =
        Summaries.of(
            settings,
            false,
            candidate().lasting(3_600),
            candidate(Rule.FOUR_YEAR).lasting(3_601),
            candidate().lasting(9_999).being("Image"));

    assertThat(row(summary, "Duration > 3600 sec")).containsExactly("0", "1", "0", "1");
  }
}
