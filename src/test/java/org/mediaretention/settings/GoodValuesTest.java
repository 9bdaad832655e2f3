package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;

class GoodValuesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "TRUE, true",
    "1, true",
    "yes, true",
    "On, true",
    "false, false",
    "0, false",
    "No, false",
    "off, false"
  })
  void readsFlagsAsPeopleWriteThem(String text, boolean flag) {
    assertThat(Given.in(folder).file("audit.flavors", text).settings().audit().flavors())
        .isEqualTo(flag);
  }

  @Test
  void acceptsAServiceUrlThatEndsWithASlash() {
    Settings settings =
        Given.in(folder).file("kaltura.service-url", "http://127.0.0.1:8080//").settings();

    assertThat(settings.kaltura().serviceUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
  }

  @Test
  void joinsPrivilegesWithoutTheBlanksThatKalturaWouldTakeForAPartOfThem() {
    assertThat(
            Given.in(folder)
                .file("kaltura.privileges", "a:1, disableentitlement ,b")
                .settings()
                .kaltura()
                .privileges())
        .isEqualTo("a:1,disableentitlement,b");
  }

  @Test
  void readsWhatStorageCostsAndWhichAuditToCompareWith() {
    ReportSettings report =
        Given.in(folder)
            .file("report.cost-per-tb-year", "23.50")
            .file("report.previous", "outbox/last")
            .settings()
            .report();

    assertThat(report.costPerTbYear()).contains(new BigDecimal("23.50"));
    assertThat(report.previous()).contains(Path.of("outbox/last").toAbsolutePath());
  }

  @Test
  void readsThePolicyAndAppliesItToTheReportDate() {
    AuditSettings audit =
        Given.in(folder)
            .file("audit.report-date", "2025-12-31")
            .file("audit.time-zone", "UTC")
            .file("audit.include-nonready", "no")
            .file("policy.strip-after", "P2Y")
            .file("policy.delete-after", "P2Y")
            .file("policy.undated-plays", "Undecided")
            .settings()
            .audit();

    assertThat(audit.reportDate()).contains(LocalDate.of(2025, 12, 31));
    RetentionPolicy policy = audit.policy(LocalDate.of(2025, 12, 31));
    assertThat(policy.asOf()).isEqualTo("2025-12-31T23:59:59Z");
    assertThat(policy.stripBefore()).isEqualTo("2023-12-31T23:59:59Z");
    assertThat(policy.deleteBefore()).isEqualTo("2023-12-31T23:59:59Z");
    assertThat(policy.includeNonready()).isFalse();
    assertThat(policy.undatedPlays()).isEqualTo(UndatedPlays.UNDECIDED);
    assertThat(audit.stripAfter()).isEqualTo(Period.ofYears(2));
  }

  @Test
  void readsListsWithoutBlanksAndEmptyParts() {
    SummarySettings summary =
        Given.in(folder)
            .file("summary.owner", " ann , ,bob,")
            .file("summary.owner-begins-with", "a,b")
            .file("summary.owner-ends-with", "@x.edu")
            .file("summary.entry-name", "(test, zoom")
            .file("summary.entry-name-ends-with", ".mp4")
            .file("summary.length-equals", "30, 60")
            .file("summary.length-less-than", "5")
            .file("summary.length-greater-than", "3600")
            .settings()
            .summary();

    assertThat(summary.owner()).containsExactly("ann", "bob");
    assertThat(summary.ownerBeginsWith()).containsExactly("a", "b");
    assertThat(summary.ownerEndsWith()).containsExactly("@x.edu");
    assertThat(summary.entryName()).containsExactly("(test", "zoom");
    assertThat(summary.entryNameEndsWith()).containsExactly(".mp4");
    assertThat(summary.lengthEquals()).containsExactly(30L, 60L);
    assertThat(summary.lengthLessThan()).containsExactly(5L);
    assertThat(summary.lengthGreaterThan()).containsExactly(3600L);
  }

  @Test
  void looksForEntriesWithoutLengthWhenNoOtherLengthIsNamed() {
    Settings settings = Given.in(folder).file("summary.length-equals", "").settings();

    assertThat(settings.summary().lengthEquals()).containsExactly(0L);
  }

  @Test
  void makesFoldersAbsolute() {
    Settings settings =
        Given.in(folder)
            .file("folders.inbox", folder.resolve("a/../in").toString())
            .file("folders.outbox", "some/out")
            .settings();

    assertThat(settings.folders().inbox()).isEqualTo(folder.toAbsolutePath().resolve("in"));
    assertThat(settings.folders().outbox())
        .isEqualTo(Path.of("some/out").toAbsolutePath().normalize());
  }

  @Test
  void mayDoWithoutQuizzesAndYouTube() {
    ExportSettings exports =
        Given.in(folder)
            .file("exports.quizzes", "")
            .file("exports.youtube", "")
            .settings()
            .exports();

    assertThat(exports.quizzes()).isEmpty();
    assertThat(exports.youtube()).isEmpty();
  }

  @Test
  void readsTheOtherStyleOfProgress() {
    assertThat(Given.in(folder).file("progress.style", "singleline").settings().progress())
        .extracting(Settings.Progress::singleLine)
        .isEqualTo(true);
  }
}
