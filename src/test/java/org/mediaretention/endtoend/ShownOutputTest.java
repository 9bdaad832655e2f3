package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxCredentials;
import org.mediaretention.sandbox.SandboxServer;

/** What the real program prints when its output goes to a file. */
class ShownOutputTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(1_400, 99));

  @TempDir private static Path home;

  private static String multiline;
  private static String singleline;

  @BeforeAll
  static void runTwice() throws Exception {
    multiline = runOnce("-Dprogress.verbose-retries=true");
    singleline = runOnce("-Dprogress.style=singleline");
  }

  @Test
  void printsNoEscapeCodesIntoAFile() {
    assertThat(multiline).contains("Beginning audit").doesNotContain("\u001b", "\r");
    assertThat(singleline).contains("Beginning audit").doesNotContain("\u001b", "\r");
  }

  @Test
  void tellsHowFarTheAuditIsInEitherStyle() {
    assertThat(singleline)
        .containsPattern("looking up [\\d,]+ of [\\d,]+ \\(\\d+ %\\), .* calls, .* time left ")
        .containsPattern("time left \\d:\\d\\d:\\d\\d");
    assertThat(multiline)
        .containsPattern("(?m)^  looking up  .* of .* rows +\\d+ % ")
        .containsPattern("(?m)^  time left ");
  }

  @Test
  void tellsTheVerdictTheCountsAndTheSummaryAtTheEnd() throws Exception {
    List<String> lines = multiline.lines().toList();
    int verdict = indexOf(lines, " is PARTIAL\\.$");

    List<Long> counts = new ArrayList<>();
    int at = verdict + 1;
    while (!lines.get(at).matches("  [a-z, -]+ +[\\d,]+")) {
      at++;
    }
    for (; !lines.get(at).strip().startsWith("---"); at++) {
      counts.add(lastNumber(lines.get(at)));
    }
    long rows = lastNumber(lines.get(at + 1));
    assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(rows).isPositive();
    int summary = indexOf(lines, "summary +2-year +4-year +non-ready +total$");
    assertThat(cells(lines.subList(summary + 1, lines.size()))).containsSequence(summaryCsv());
  }

  @Test
  void countsRetriesByKind() {
    assertThat(singleline).contains("2 retries (HTTP 5xx 1, unreadable answer 1)");
  }

  @Test
  void tellsOfEachRetryWhenAsked() {
    assertThat(multiline)
        .containsPattern(
            "media.list failed \\(HTTP 5xx\\): HTTP 503\\. Attempt [23] of 8 in \\d\\.\\d s\\.")
        .containsPattern("media.list failed \\(unreadable answer\\): .*Attempt [23] of 8 in ")
        .doesNotContain(SandboxCredentials.DEFAULT.adminSecret());
  }

  @Test
  void tellsOfNoRetryUnlessAsked() {
    assertThat(singleline).doesNotContain("Attempt 2");
  }

  /** Runs the program in a process of its own and answers what it printed. */
  private static String runOnce(String... options) throws Exception {
    Path place = Files.createTempDirectory(home, "run");
    Faults twoFaults = Faults.forAction("media.list", Fault.HTTP_503, Fault.EMPTY_200);
    SandboxServer.Builder kaltura =
        SandboxServer.builder(ACCOUNT).latency(Duration.ofMillis(60)).faults(twoFaults);
    try (Installation program = Installation.in(place, kaltura)) {
      program.set("progress.every", "PT0.05S").drop(ACCOUNT);
      program.set("routes.folder", Path.of("routes").toAbsolutePath().toString());
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(options));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of("org.mediaretention.Main", "--once", "--config"));
      command.add(program.configuration().toString());
      Path output = place.resolve("output.txt");
      int status =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start()
              .waitFor();
      assertThat(status).as(Files.readString(output)).isEqualTo(3);
      return Files.readString(output);
    }
  }

  private static int indexOf(List<String> lines, String pattern) {
    Pattern sought = Pattern.compile(pattern);
    for (int i = 0; i < lines.size(); i++) {
      if (sought.matcher(lines.get(i)).find()) {
        return i;
      }
    }
    throw new AssertionError("no line matches " + pattern);
  }

  private static long lastNumber(String line) {
    String last = line.strip().replaceAll(".* ", "");
    return Long.parseLong(last.replace(",", ""));
  }

  /** The cells of a table that is printed, as a CSV file has them. */
  private static List<List<String>> cells(List<String> table) {
    return table.stream()
        .map(line -> Stream.of(line.strip().split(" {2,}")).map(ShownOutputTest::plain).toList())
        .toList();
  }

  private static String plain(String cell) {
    return cell.matches("[\\d,.]+") ? cell.replace(",", "") : cell;
  }

  private static List<List<String>> summaryCsv() throws IOException {
    try (Stream<Path> files = Files.walk(home);
        CSVParser rows =
            CSVParser.parse(
                files.filter(file -> file.endsWith("summary.csv")).findFirst().orElseThrow(),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT)) {
      return rows.stream()
          .skip(1)
          .map(CSVRecord::toList)
          .map(row -> row.stream().filter(cell -> !cell.isEmpty()).toList())
          .toList();
    }
  }
}
