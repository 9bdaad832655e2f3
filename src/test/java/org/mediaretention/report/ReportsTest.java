package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  @TempDir private Path root;

  private Path reports;

  @BeforeEach
  void write() throws IOException {
    reports = RecordedAudit.in(root, Map.of()).report();
  }

  @Test
  void listsCandidatesInTheOrderOfTheExport() throws IOException {
    assertThat(lines("candidates.csv"))
        .containsExactly(
            "policy,entry_id,entry_name,media_type,created_on,last_updated,duration_seconds,"
                + "plays,status,owner,lastPlayedAt,reason,number_of_flavors,bytes_saved",
            "4year,1_a,'=Lecture,Quiz,2020-02-03 04:05 AM,2021-02-03 04:05 AM,60,0,Ready,ann,,"
                + "zero_plays,1,2000",
            "4year,1_unmeasured,Film,Video,2020-02-03 04:05 AM,,60,0,Ready,ann,,zero_plays,,");
  }

  @Test
  void listsWhatNothingMayBeConcludedAboutAndWhy() throws IOException {
    assertThat(lines("undecided.csv"))
        .containsExactly(
            "entry_id,entry_name,owner,reason,detail",
            "1_undecided,\"Talk, long\",bob,contradiction,\"the export counts 7 plays, Kaltura"
                + " none and no date of the last\"");
  }

  @Test
  void listsTheRowsOfAllExportsThatCannotBeRead() throws IOException {
    assertThat(lines("rejected.csv"))
        .hasSize(3)
        .satisfiesExactly(
            header -> assertThat(header).isEqualTo("file,line,reason,text"),
            row -> assertThat(row).startsWith("all.csv,4,").contains("2020-13-03", "1_bad,Bad"),
            row -> assertThat(row).startsWith("quiz.csv,3,").endsWith("\",nameless\""));
  }

  @Test
  void listsCandidatesWhoseFlavorsAreNotKnownAndWhy() throws IOException {
    assertThat(lines("unmeasured.csv"))
        .containsExactly(
            "entry_id,policy,reason,detail", "1_unmeasured,4year,call_failed,HTTP 503");
  }

  @Test
  void listsNothingAsUnmeasuredWhenFlavorsAreNotWanted() throws IOException {
    Path other = Files.createDirectory(root.resolve("other"));
    reports = RecordedAudit.in(other, Map.of("audit.flavors", "false")).report();

    assertThat(lines("unmeasured.csv")).hasSize(1);
    assertThat(lines("candidates.csv")).allMatch(line -> line.split(",").length <= 12);
    assertThat(lines("summary.csv")).noneMatch(line -> line.startsWith("Bytes saved"));
  }

  @Test
  void sumsUp() throws IOException {
    assertThat(lines("summary.csv"))
        .startsWith(
            "metric,2-year,4-year,non-ready,total", "Candidates,0,2,0,2", "Unique users,0,1,0,1")
        .contains("Media type: video,0,1,0,1", "Media subtype: Quiz,0,1,0,1")
        .contains("Bytes saved,0,2000,0,2000")
        .endsWith("---,,,,", "Duration == 0 sec,0,0,0,0");
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    Path other = Files.createDirectory(root.resolve("other"));
    Path again = RecordedAudit.in(other, Map.of()).report();

    for (String name : List.of("candidates.csv", "undecided.csv", "rejected.csv", "summary.csv")) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(reports.resolve(name));
    }
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(reports.resolve(name));
  }
}
