package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of an audit with one of each kind of row. */
class ReportPageTest {

  @TempDir private Path root;

  @Test
  void saysWhatIsMissingAboveEverythingElse() throws IOException {
    assertThat(page(Map.of()))
        .containsSubsequence(
            "<main",
            "<strong>PARTIAL</strong>: 1 entry could not be decided, the storage of 1 candidate is"
                + " unknown and 1 more gap</h2>",
            "1 entry could not be decided: nothing can be concluded",
            "undecided.csv",
            "the storage of 1 candidate is unknown: the verified bytes leave it out",
            "unmeasured.csv",
            "1 row of the input could not be read",
            "rejected.csv",
            "Kaltura account 4711",
            "the end of 31 December 2025, time zone UTC");
  }

  @Test
  void hasItsPartsInTheOrderInWhichTheyAreRead() throws IOException {
    assertThat(page(Map.of()))
        .containsSubsequence(
            "<div class=\"summary\">",
            "<h2 id=\"verdict\">",
            "<h2 id=\"figures\">",
            "<h2 id=\"freed\">",
            "<h2 id=\"largest-risks\">",
            "<h2 id=\"sign-off\">",
            "<div class=\"appendix\">",
            "<h2 id=\"audited\">",
            "<h2 id=\"totals\">",
            "<h2 id=\"where\">",
            "<h2 id=\"risks\">",
            "<h2 id=\"what-if\">",
            "<h2 id=\"since\">",
            "<h2 id=\"decided\">");
  }

  @Test
  void sumsUpWhatWouldBeFreed() throws IOException {
    assertThat(page(Map.of()))
        .containsSubsequence(
            "<h2 id=\"freed\">",
            "<dt>Candidates</dt><dd>2 entries, 0.0 hours</dd>",
            "<dt>Storage</dt><dd>1.95 KiB verified, to about 3.91 KiB (1 entry not measured)</dd>");
  }

  @Test
  void isPlainEnglish() throws IOException {
    assertThat(page(Map.of()))
        .doesNotContainPattern(
            "(?i)\\b(somebody|nobody|anybody|so many|goes on|worked off|of which|anew)\\b");
  }

  @Test
  void saysThePolicyInWordsWithTheDaysThatFollowFromIt() throws IOException {
    assertThat(page(Map.of("policy.strip-after", "P2Y", "policy.delete-after", "P4Y")))
        .contains(
            "created by the end of 31 December 2023, but after the end of 31 December 2021",
            "2 years lead to the end of 31 December 2023, 4 years to the end of 31 December 2021");
  }

  @Test
  void saysWhatIsLeftOutByTheSettings() throws IOException {
    assertThat(page(Map.of("audit.include-nonready", "false", "policy.undated-plays", "undecided")))
        .contains("entries that are not ready are left out of this audit", "stays undecided");
  }

  @Test
  void givesTheLeastThatIsFreedAndAnEstimate() throws IOException {
    assertThat(page(Map.of()))
        .contains("<data value=\"2000\">1.95 KiB</data> verified, to about 3.91 KiB (1 entry not");
  }

  @Test
  void saysWhatTheStorageCostsOnlyWhereThePriceIsKnown() throws IOException {
    assertThat(page(Map.of())).doesNotContain("report.cost-per-tb-year");
    assertThat(again(Map.of("report.cost-per-tb-year", "549755813888")))
        .contains(
            "about 1,000 for the verified bytes (549755813888 per TiB, report.cost-per-tb-year)");
  }

  @Test
  void saysThatNothingWasMeasuredWhereFlavorsWereNotWanted() throws IOException {
    assertThat(page(Map.of("audit.flavors", "false")))
        .contains("<p>not measured</p>", "was not asked for in this audit")
        .contains("<dt>Storage</dt><dd>not measured in this audit (audit.flavors)</dd>")
        .doesNotContain("Freed", "KiB</data>");
  }

  @Test
  void isSignedForOneListAndNoOther() throws Exception {
    String page = page(Map.of());
    byte[] list =
        Files.readAllBytes(
            root.resolve("1/work").resolve(audit()).resolve("reports/candidates.csv"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(list);

    assertThat(page).contains(HexFormat.of().formatHex(digest));
  }

  @Test
  void allowsItsOwnStyleAndNothingElse() throws IOException {
    String page = page(Map.of());

    assertThat(page)
        .contains("default-src 'none'; style-src 'sha256-")
        .doesNotContain("<script", " style=\"", "http:", "https:", "@import", "url(");
  }

  private String page(Map<String, String> settings) throws IOException {
    return page("1", settings);
  }

  private String again(Map<String, String> settings) throws IOException {
    return page("2", settings);
  }

  private String page(String place, Map<String, String> settings) throws IOException {
    Path folder = Files.createDirectory(root.resolve(place));
    return Files.readString(RecordedAudit.in(folder, settings).report().resolve("report.html"));
  }

  private String audit() throws IOException {
    try (var audits = Files.list(root.resolve("1/work"))) {
      return audits.findFirst().orElseThrow().getFileName().toString();
    }
  }
}
