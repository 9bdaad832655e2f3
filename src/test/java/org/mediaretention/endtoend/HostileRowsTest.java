package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.text.PlainText;

/** Exports whose rows were made to harm, through the real routes. */
class HostileRowsTest {

  private static final String HEADER =
      "Entry ID,Name,Media Type,Created On,Last Update Date,Duration,Plays,Status,Owner\n";
  private static final SandboxEntry SOUND =
      SandboxEntry.video("0_goodgood", "Lecture", 1_430_000_000);

  @TempDir private Path home;

  private Installation program;

  @BeforeEach
  void install() throws Exception {
    program = Installation.in(home, SandboxAccount.of(SOUND));
  }

  @AfterEach
  void close() {
    program.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.org\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "two\n=lines",
        "a;=1+1",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert('x')>",
        "../../etc/passwd",
        "${jndi:ldap://127.0.0.1/x} ${body} {{kaltura.admin-secret}} %s%n",
        "emoji \uD83C\uDFAC right to left \u202E and zero width \u200B"
      })
  void writesTextThatNoSpreadsheetRuns(String text) throws Exception {
    program.drop("all.csv", HEADER + row("0_goodgood", text, text) + row("not an id", text, text));
    program.workOffInbox();

    assertThat(program.audit().rows("candidates.csv"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(unguarded(row.get(2))).isEqualTo(text);
              assertThat(unguarded(row.get(9))).isEqualTo(PlainText.trimmed(text));
            });
    for (String name : FinishedAudit.FILES) {
      if (name.endsWith(".csv") && !name.equals("summary.csv")) {
        program.audit().table(name).forEach(row -> assertThat(row).noneMatch(this::isFormula));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b",
        "say \"hi\"",
        "two words",
        "",
        " ",
        "../../../etc/passwd",
        "=1+1",
        "0_goodgood;0_other",
        "\u0660_goodgood"
      })
  void rejectsAnIdThatIsNone(String id) throws Exception {
    requireRejection(id);
  }

  @Test
  void rejectsAnIdOfFiveHundredCharacters() throws Exception {
    requireRejection("0".repeat(500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1-01-01 00:00:00",
        "0000-00-00 00:00:00",
        "99999-01-01 00:00:00",
        "2020-02-30 00:00:00",
        "-62135596800",
        "99999999999999999999999999"
      })
  void rejectsADateThatIsNone(String date) throws Exception {
    String bad = row("0_other", "x", "ann").replace("2015-05-05 12:00:00", date);
    program.drop("all.csv", HEADER + row("0_goodgood", "x", "ann") + bad);
    program.workOffInbox();

    assertThat(program.audit().column("rejected.csv", 2))
        .singleElement()
        .asString()
        .startsWith("Created On ");
    requireTheSoundRow();
  }

  @Test
  void takesAnEntryOfTheYear9999ForTooYoung() throws Exception {
    String late = row("0_other", "x", "ann").replace("2015-05-05", "9999-12-31");
    program.drop("all.csv", HEADER + row("0_goodgood", "x", "ann") + late);
    program.workOffInbox();

    assertThat(program.audit().count("tooYoung")).isEqualTo(1);
    requireTheSoundRow();
  }

  @Test
  void survivesNumbersThatNoComputerHolds() throws Exception {
    String huge = "9".repeat(400);
    String plays = row("0_other", "x", "ann").replace(",0,Ready", "," + huge + ",Ready");
    String duration = row("0_goodgood", "x", "ann").replace(",1:0,", "," + huge + ":" + huge + ",");
    program.drop("all.csv", HEADER + plays + duration);
    program.workOffInbox();

    assertThat(program.audit().column("rejected.csv", 2))
        .singleElement()
        .asString()
        .startsWith("Plays ");
    requireTheSoundRow();
  }

  @Test
  void readsTextThatIsNoUtf8() throws Exception {
    byte[] row = row("0_goodgood", "caf# ##", "ann").getBytes(StandardCharsets.ISO_8859_1);
    byte[][] odd = {{(byte) 0xE9}, {(byte) 0xFF}, {(byte) 0xC0}};
    for (int i = 0, n = 0; i < row.length; i++) {
      row[i] = row[i] == '#' ? odd[n++][0] : row[i];
    }
    Files.createDirectories(program.folder("inbox"));
    try (OutputStream file = Files.newOutputStream(program.inbox("all.csv"))) {
      file.write(HEADER.getBytes(StandardCharsets.US_ASCII));
      file.write(row);
    }
    program.workOffInbox();

    requireTheSoundRow();
    assertThat(program.audit().column("candidates.csv", 2).get(0)).startsWith("caf");
  }

  @Test
  void leavesOutControlCharacters() throws Exception {
    String name = "a\u0000b\u0007c\u001B[31m";
    program.drop("all.csv", HEADER + row("0_good\u0000good", name, "ann"));
    program.workOffInbox();

    assertThat(program.audit().column("candidates.csv", 2)).containsExactly("abc[31m");
    requireTheSoundRow();
  }

  @Test
  void keepsANameOfAMillionCharacters() throws Exception {
    String name = "long ".repeat(200_000).trim();
    program.drop("all.csv", HEADER + row("0_goodgood", name, "ann"));
    program.workOffInbox();

    assertThat(program.audit().column("candidates.csv", 2)).containsExactly(name);
  }

  @Test
  void readsAHeaderOfTenThousandColumnsAndTakesTheFirstOfThoseWithOneName() throws Exception {
    String header = "Plays,".repeat(10_000) + "Entry ID,Created On,Entry ID\n";
    String row = "0," + ",".repeat(9_999) + "0_goodgood,2015-05-05 12:00:00,0_other\n";
    program.drop("all.csv", header + row);
    program.workOffInbox();

    requireTheSoundRow();
  }

  private void requireRejection(String id) throws Exception {
    program.drop("all.csv", HEADER + row(id, "x", "ann") + row("0_goodgood", "x", "ann"));
    assertThat(program.workOffInbox()).isEqualTo(3);

    assertThat(program.audit().rows("rejected.csv"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.subList(0, 2)).containsExactly("all.csv", "2");
              assertThat(row.get(2)).endsWith(" is not an entry id");
            });
    assertThat(program.kaltura().calls().records())
        .flatExtracting(Call::ids)
        .containsOnly("0_goodgood");
    requireTheSoundRow();
  }

  private void requireTheSoundRow() throws Exception {
    assertThat(program.audit().column("candidates.csv", 1)).containsExactly("0_goodgood");
  }

  private boolean isFormula(String cell) {
    return cell.matches("(?s)[=+\\-@\t\r\n].*|.*[;\t\r\n][=+\\-@].*");
  }

  private static String unguarded(String cell) {
    return cell.replaceAll("'(?=[=+\\-@\t\r\n])", "");
  }

  private static String row(String id, String name, String owner) {
    List<String> cells =
        new ArrayList<>(
            Arrays.asList("2015-05-05 12:00:00,2015-05-05 12:00:00,1:0,0,Ready".split(",")));
    cells.addAll(0, List.of(quoted(id), quoted(name), "Video"));
    cells.add(quoted(owner));
    return String.join(",", cells) + "\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
