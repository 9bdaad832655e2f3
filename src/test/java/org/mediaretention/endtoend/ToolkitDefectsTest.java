package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Csv;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.EntryState;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;

/**
 * Proves that this program does not share the defects of the original toolkit; those that are not
 * here have tests of their own, see docs/from-the-python-toolkit.md.
 */
class ToolkitDefectsTest {

  private static final long CREATED = Instant.parse("2019-05-05T12:00:00Z").getEpochSecond();
  private static final long LATELY = Instant.parse("2025-11-11T12:00:00Z").getEpochSecond();

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.of(
          never("0_old00000"),
          never("0_deleted0").withNow(EntryState.neverPlayed().deleted()),
          never("0_since000").withNow(EntryState.neverPlayed().played(1, LATELY)),
          never("0_watched0").withNow(EntryState.neverPlayed().played(1_234, LATELY)),
          never("0_formula0"),
          never("0_undated0"));

  private static final String EXPORT =
      """
      Entry ID,Name,Media Type,Created On,Last Update Date,Duration,Plays,Status,Owner
      0_old00000,Old (test) lecture,Video,"2019-05-05 12:00:00",,1:00,0,Ready,ann
      0_unknown0,Not in the account,Video,"2019-05-05 12:00:00",,1:00,3,Ready,ann
      0_deleted0,Deleted,Video,"2019-05-05 12:00:00",,1:00,0,Ready,ann
      0_since000,Played since,Video,"2019-05-05 12:00:00",,1:00,0,Ready,ann
      0_watched0,Watched,Video,"2019-05-05 12:00:00",,1:00,"1,234",Ready,ann
      0_formula0,"=HYPERLINK(""x"")",Video,"2019-05-05 12:00:00",,1:00,0,Ready,ann
      0_undated0,No date,Video,,,1:00,0,Ready,ann
      0_old00000,Old (test) lecture,Video,"2019-05-05 12:00:00",,1:00,0,Ready,ann
      """;

  private static Map<String, String> reports;
  private static JsonNode json;

  @BeforeAll
  static void auditOnce(@TempDir Path home) throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.set("summary.entry-name", "(test").drop("all.csv", EXPORT).workOffInbox();
      reports = program.audit().csvFiles();
      json = program.audit().json();
    }
  }

  @Test
  void namesOnlyWhatKalturaConfirmed() {
    assertThat(column("candidates.csv", 1)).containsExactly("0_old00000", "0_formula0");
  }

  @Test
  void rejectsARowWithoutACreationDate() {
    assertThat(column("rejected.csv", 1)).containsExactly("8");
    assertThat(column("rejected.csv", 2)).containsExactly("Created On is empty");
  }

  @Test
  void readsPlaysWithAThousandsSeparatorAndLooksThemUp() {
    assertThat(count("watched")).isEqualTo(2);
  }

  @Test
  void countsADuplicateOnce() {
    assertThat(count("duplicates")).isEqualTo(1);
  }

  @Test
  void countsWhatWasDeletedSinceTheExportAsGone() {
    assertThat(count("gone")).isEqualTo(2);
  }

  @Test
  void handsNoFormulaToASpreadsheet() {
    assertThat(column("candidates.csv", 2)).contains("'=HYPERLINK(\"x\")");
  }

  @Test
  void takesAPatternOfTheSummaryLiterally() {
    assertThat(rows("summary.csv"))
        .contains(List.of("Entry name contains '(test'", "0", "1", "0", "1"));
  }

  private static SandboxEntry never(String id) {
    return SandboxEntry.video(id, id, CREATED);
  }

  private static List<List<String>> rows(String file) {
    return Csv.parse(reports.get(file));
  }

  private static List<String> column(String file, int index) {
    return rows(file).stream().skip(1).map(row -> row.get(index)).toList();
  }

  private static long count(String name) {
    return json.at("/counts/" + name).asLong(-1);
  }
}
