package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Logged;
import org.mediaretention.endtoend.support.TrialAudit;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.ExportKind;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/** Exports that other programs have had in their hands, through the real routes. */
class ExportFormsEndToEndTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(300, 7));

  @TempDir private Path folder;

  private SandboxServer server;

  @BeforeEach
  void serve() throws IOException {
    server = SandboxServer.start(ACCOUNT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void findsTheSameWhenASpreadsheetPutEmptyRowsIntoTheFile() throws Exception {
    TrialAudit plain = audit("plain", export());
    TrialAudit padded =
        audit(
            "padded",
            export().replace("\uFEFF", "\uFEFF,,,,,,,,\n") + ",,,,,,,,\n\"\",\"\",,,,,,,\n\u001A");

    try (Logged log = new Logged()) {
      assertThat(padded.run()).isEqualTo(plain.run());

      assertThat(log.text()).contains("all.csv has 296 rows, and empty ones that are left out: 3.");
    }
    JsonNode counts = padded.account().get("counts");
    assertThat(counts).isEqualTo(plain.account().get("counts"));
    assertThat(counts.get("rejected").asLong()).isZero();
    assertThat(padded.report("candidates.csv"))
        .hasSameTextualContentAs(plain.report("candidates.csv"));
  }

  @Test
  void showsKalturasOwnStatusWhereTheExportHasNone() throws Exception {
    TrialAudit plain = audit("plain", export());
    TrialAudit bare = audit("bare", export().replaceFirst(",Status,", ",Whatever,"));

    assertThat(bare.run()).isEqualTo(plain.run());

    assertThat(bare.ids("candidates.csv")).isEqualTo(plain.ids("candidates.csv"));
    List<CSVRecord> rows = bare.rows("candidates.csv");
    assertThat(rows).extracting(row -> row.get("policy")).contains("nonready", "4year");
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.get("status").equals("Ready"))
                    .isEqualTo(!row.get("policy").equals("nonready")));
    assertThat(rows).extracting(row -> row.get("status")).doesNotContain("");
    assertThat(bare.warning("MISSING_COLUMN").get("message").asText())
        .contains("all.csv has no column for the status;");
    assertThat(bare.warning("UNKNOWN_STATUS").isMissingNode()).isTrue();
    assertThat(plain.account().get("warnings")).isEmpty();
  }

  @Test
  void warnsInTheReportOfBytesThatAreNoCharacters() throws Exception {
    String row = "0_notthere,\"f\u00FCr\",Video,\"2015-01-01 00:00:00\",,1:0,0,Ready,ann\n";
    TrialAudit audit = audit("broken", export() + row.repeat(9));
    Path file = folder.resolve("broken/inbox/all.csv");
    Files.write(file, row.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);

    audit.run();

    assertThat(audit.warning("BROKEN_CHARACTERS").get("count").asLong()).isEqualTo(1);
    assertThat(audit.report("report.html"))
        .content()
        .contains("1 places of all.csv are no characters of its encoding");
  }

  @Test
  void findsTheSameWithKalturasNumbersAndItsOwnFactsForWords() throws Exception {
    String words = export();
    TrialAudit plain = audit("plain", words);
    TrialAudit untyped = audit("untyped", words.replaceFirst("\"Media Type\"", "Whatever"));
    TrialAudit raw =
        audit(
            "raw",
            words
                .replace(",Video,", ",1,")
                .replace(",Image,", ",2,")
                .replace(",Audio,", ",5,")
                .replace(",Ready,", ",2,")
                .replace(",Converting,", ",1,"));
    plain.run();

    for (TrialAudit other : List.of(untyped, raw)) {
      other.run();

      assertThat(other.report("candidates.csv"))
          .hasSameTextualContentAs(plain.report("candidates.csv"));
      assertThat(other.report("summary.csv")).hasSameTextualContentAs(plain.report("summary.csv"));
    }
    assertThat(raw.account().get("warnings")).isEmpty();
  }

  private TrialAudit audit(String name, String export) throws IOException {
    return new TrialAudit(folder.resolve(name), server).of("all.csv", export);
  }

  private static String export() throws IOException {
    StringWriter text = new StringWriter();
    KmcExport.of(ACCOUNT).write(ExportKind.ALL, text);
    return text.toString();
  }
}
