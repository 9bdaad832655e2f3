package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mediaretention.report.Candidates.candidate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediaretention.calls.CallCounts;
import org.mediaretention.endtoend.support.Browser;
import org.mediaretention.endtoend.support.PrintedReport;
import org.mediaretention.endtoend.support.PrintedReport.Paper;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.AuditStatus;
import org.mediaretention.journal.BatchNotes;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.ExportRole;
import org.mediaretention.journal.NonCandidates;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.journal.Warning;
import org.mediaretention.policy.Rule;
import org.mediaretention.settings.ReportSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The summary of an account of 800,000 entries with everything that can be said of one. */
class LargeSummaryTest {

  private static final Logger LOG = LoggerFactory.getLogger(LargeSummaryTest.class);
  private static final long ENTRIES = 800_000;
  private static final long TIB = 1L << 40;
  private static final String LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff".repeat(7);

  @TempDir private static Path home;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void write() throws IOException {
    page = home.resolve("report.html");
    Page.of(findings()).writeTo(page);
    Optional<Path> chromium = Browser.installed();
    if (chromium.isEmpty()) {
      LOG.warn("SKIPPED: there is no Chromium here, so no large summary is printed.");
    } else {
      browser = Browser.start(chromium.get(), Browser.newProfile());
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isOneSheet(Paper paper) {
    assumeTrue(browser != null);
    PrintedReport printed = new PrintedReport(browser, page);

    assertThat(printed.sheetsOfTheSummary(paper)).isOne();
    assertThat(printed.sheets(paper)).isEqualTo(1 + printed.sheetsOfTheAppendix(paper));
  }

  @Test
  void cutsWhatItHasNoRoomForAndSaysWhereItIs() throws IOException {
    String[] parts = Files.readString(page).split("<div class=\"appendix\">");

    assertThat(parts[0])
        .contains("and 3 more in <a href=\"#not-covered\">")
        .contains("the storage of 800,000 candidates is unknown and 3 more gaps</h2>")
        .contains("<dd>800,000 rows of Wolfeschlegelsteinhausenbergerdorff")
        .doesNotContain(LONG_NAME);
    assertThat(parts[1])
        .contains("<h3 id=\"not-covered\">")
        .contains("800,000 entries of the account could not be listed")
        .contains("day and month of 800,000 creation dates contradict the account")
        .contains("800,000 entries are exempt", "gave %d warnings".formatted(warnings().size()));
  }

  @Test
  void beginsItsRisksWithTheLargest() throws IOException {
    String text = Files.readString(page);

    assertThat(
            text.substring(text.indexOf("id=\"largest-risks\""), text.indexOf("id=\"sign-off\"")))
        .containsSubsequence("No ready source", ">16,000<", "Only one flavor", ">8,000<");
  }

  private static Findings findings() throws IOException {
    Plan plan = plan();
    List<Candidate> some = candidates();
    Figures figures = new Figures(plan, Summaries.plain());
    BatchRecord batch =
        new BatchRecord(
            1,
            Counts.NONE,
            some,
            List.of(),
            List.of(),
            List.of(),
            NonCandidates.NONE,
            BatchNotes.NONE);
    for (int i = 0; i < ENTRIES / some.size(); i++) {
      figures.add(batch);
    }
    Concerns concerns = new Concerns(home, plan);
    try (concerns) {
      // A tenth of them: what these write is not looked at.
      for (int i = 0; i < ENTRIES / some.size() / 10; i++) {
        for (Candidate candidate : some) {
          concerns.write(candidate);
        }
      }
    }
    EarlierComparison none =
        new EarlierComparison(new Earlier.Missing("There is no earlier audit."), true);
    return new Findings(
        "2025-12-31_20260102-091500-2",
        result(plan),
        plan,
        figures,
        concerns,
        Owners.of(figures.byOwner()),
        none,
        new ReportSettings(Optional.of(new BigDecimal("1234567.89")), Optional.empty()),
        "0123456789abcdef".repeat(4));
  }

  /** One of each rule, measured and not, and of each risk; each a terabyte and years long. */
  private static List<Candidate> candidates() {
    return List.of(
        large(Rule.TWO_YEAR).storing(3, TIB, 4, 0).build(),
        large(Rule.TWO_YEAR).storing(1, TIB, TIB, 1).build(),
        large(Rule.TWO_YEAR).unmeasured().build(),
        large(Rule.TWO_YEAR).created("2023-12-30T00:00:00Z").build(),
        large(Rule.FOUR_YEAR).storing(9, TIB, 4).build(),
        large(Rule.FOUR_YEAR).played("100", 100, null).confirmed(100).build(),
        large(Rule.FOUR_YEAR).unmeasured().build(),
        large(Rule.FOUR_YEAR).played("999", 999, "2021-12-30T00:00:00Z").build(),
        large(Rule.NONREADY).notReady("0", 0).storing(9, TIB, 4).build(),
        large(Rule.NONREADY).notReady("0", 0).unmeasured().build());
  }

  private static Candidates large(Rule rule) {
    return candidate(rule).named(LONG_NAME).of(LONG_NAME).lasting(100_000_000);
  }

  private static Plan plan() {
    Plan usual = Plans.usual();
    return new Plan(
        usual.version(),
        usual.kind(),
        2_147_483_647,
        usual.reportDate(),
        ZoneId.of("America/Argentina/ComodRivadavia"),
        usual.exportTimeZone(),
        usual.dateOrder(),
        usual.stripAfter(),
        usual.deleteAfter(),
        usual.policy(),
        true,
        true,
        usual.exemptions(),
        usual.startedAt(),
        List.of(
            new Plan.Input(LONG_NAME + ".csv", ExportRole.ALL, ENTRIES, "00"),
            new Plan.Input(LONG_NAME + "2.csv", ExportRole.QUIZZES, ENTRIES, "00")),
        ENTRIES,
        List.of());
  }

  private static AuditResult result(Plan plan) {
    Counts counts = Counts.NONE;
    for (RowOutcome outcome : RowOutcome.values()) {
      counts = counts.plus(Counts.of(outcome, ENTRIES));
    }
    Instant end = plan.startedAt().plusSeconds(100_000);
    return new AuditResult(
        plan.version(),
        plan.partnerId(),
        AuditStatus.PARTIAL,
        plan.reportDate(),
        plan.policy().asOf(),
        plan.timeZone(),
        plan.dateOrder(),
        plan.startedAt(),
        end,
        true,
        null,
        plan.inputs(),
        counts,
        Map.of(),
        new AuditResult.Flavors(ENTRIES, ENTRIES, ENTRIES, ENTRIES * TIB),
        new AuditResult.Gap(ENTRIES, 100_000_000 * ENTRIES, ENTRIES * TIB),
        CallCounts.NONE,
        Map.of(),
        null,
        warnings());
  }

  private static List<Warning> warnings() {
    return List.of(Warning.Code.values()).stream()
        .map(code -> new Warning(code, LONG_NAME, ENTRIES))
        .toList();
  }
}
