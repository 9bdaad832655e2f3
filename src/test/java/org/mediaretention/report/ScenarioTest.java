package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.report.Candidates.candidate;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.GapEntry;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Rule;

class ScenarioTest {

  private static final String AGED_3 = "2022-12-01T00:00:00Z";
  private static final String AGED_4_AND_A_HALF = "2021-06-01T00:00:00Z";
  private static final String PLAYED_2_AND_A_HALF_AGO = "2023-06-01T00:00:00Z";

  private final List<Scenario> scenarios = Scenario.of(Plans.usual());

  @Test
  void beginsWithThePolicyItself() {
    assertThat(scenarios.get(0).policy()).isEqualTo(Plans.usual().policy());
  }

  @Test
  void namesNoThresholdUnderWhichMoreEntriesWouldHaveHadToBeLookedUp() {
    assertThat(scenarios)
        .allSatisfy(
            scenario ->
                assertThat(scenario.policy().stripBefore())
                    .isBeforeOrEqualTo(Plans.usual().policy().stripBefore()));
  }

  @Test
  void freesTheSourceTooWhereAnEntryWouldBeDeleted() {
    add(candidate().created(AGED_3).storing(3, 5_000, 2_000));

    assertThat(of("The policy of this audit", Rule.TWO_YEAR).bytes()).isEqualTo(3_000);
    assertThat(of("Delete instead of stripping", Rule.FOUR_YEAR).bytes()).isEqualTo(5_000);
    assertThat(of("Delete instead of stripping", Rule.TWO_YEAR).entries()).isZero();
  }

  @Test
  void losesTheYoungestWhenStrippingBeginsLater() {
    add(candidate().created("2023-06-01T00:00:00Z"));
    add(candidate().created(AGED_3.replace("-12-", "-06-")));

    assertThat(of("The policy of this audit", Rule.TWO_YEAR).entries()).isEqualTo(2);
    assertThat(of("Strip a year later", Rule.TWO_YEAR).entries()).isEqualTo(1);
  }

  @Test
  void putsACandidateIntoTheGapWhenItWouldBeOldEnoughToDeleteButWasPlayed() {
    add(candidate().created("2022-06-01T00:00:00Z").played("4", 4, PLAYED_2_AND_A_HALF_AGO));

    assertThat(total("The policy of this audit").entries()).isEqualTo(1);
    assertThat(total("Delete a year sooner").entries()).isZero();
  }

  @Test
  void namesEntriesOfTheGapUnderThePoliciesThatCloseIt() {
    addGap(Optional.of(new FlavorStorage(3, 5_000, 2_000)));

    assertThat(total("The policy of this audit").entries()).isZero();
    assertThat(of("Delete a year later", Rule.TWO_YEAR)).isEqualTo(new Amount(1, 60, 1, 3, 3_000));
    assertThat(of("Delete instead of stripping", Rule.FOUR_YEAR).bytes()).isEqualTo(5_000);
  }

  @Test
  void neverTakesUnmeasuredEntriesOfTheGapForNothing() {
    addGap(Optional.empty());

    assertThat(of("Strip only, delete nothing that is ready", Rule.TWO_YEAR))
        .isEqualTo(new Amount(1, 60, 0, 0, 0));
    assertThat(total("Strip only, delete nothing that is ready").unmeasured()).isEqualTo(1);
  }

  @Test
  void leavesEntriesAsTheyAreThatNeverBecameReady() {
    add(candidate().notReady("0", 0).created("2020-01-01T00:00:00Z"));

    assertThat(scenarios)
        .allSatisfy(
            scenario -> assertThat(scenario.amounts().of(Rule.NONREADY).entries()).isEqualTo(1));
  }

  @Test
  void addsYearsInTheMeasureOfThePeriods() {
    List<Scenario> calendar =
        Scenario.of(Plans.plan(AuditKind.EXPORTS, Period.ofYears(2), Period.ofMonths(30)));

    assertThat(calendar)
        .extracting(Scenario::title)
        .doesNotContain("Strip a year later", "Delete a year sooner");
    assertThat(named(calendar, "Delete a year later").policy().deleteBefore())
        .isEqualTo(Instant.parse("2022-06-30T23:59:59Z"));
  }

  private void add(Candidates candidate) {
    scenarios.forEach(scenario -> scenario.add(candidate.build()));
  }

  private void addGap(Optional<FlavorStorage> storage) {
    GapEntry entry =
        new GapEntry(
            "1_gap",
            Instant.parse(AGED_4_AND_A_HALF),
            Instant.parse(PLAYED_2_AND_A_HALF_AGO),
            60,
            storage);
    scenarios.forEach(scenario -> scenario.add(entry));
  }

  private Amount of(String title, Rule rule) {
    return named(scenarios, title).amounts().of(rule);
  }

  private Amount total(String title) {
    return named(scenarios, title).amounts().total();
  }

  private static Scenario named(List<Scenario> all, String title) {
    return all.stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
  }
}
