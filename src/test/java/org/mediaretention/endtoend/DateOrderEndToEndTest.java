package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.TrialAudit;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.ExportKind;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxServer;

/** The same export with the dates that a spreadsheet makes of it. */
class DateOrderEndToEndTest {

  /** In a cell of its own; a name may hold one, too. */
  private static final String ISO_DATE =
      "(?<=,\")(\\d{4})-(\\d\\d)-(\\d\\d) (\\d\\d:\\d\\d:\\d\\d)(?=\",)";

  private static final String DAY_FIRST = "$3/$2/$1 $4";
  private static final long AUGUST_5_2023 = 1_691_200_800L;

  @TempDir private Path folder;

  private SandboxServer server;

  @BeforeEach
  void serveNothing() throws Exception {
    serve(SandboxAccount.generate(AccountShape.of(600, 3)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void findsTheSameCandidatesWhateverTheDatesLookLike() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(600, 3));
    TrialAudit iso = audit("iso", export(account));
    TrialAudit slashed = audit("slashed", export(account).replaceAll(ISO_DATE, DAY_FIRST));

    assertThat(slashed.run()).isEqualTo(iso.run());

    for (String file : new String[] {"candidates.csv", "undecided.csv", "summary.csv"}) {
      assertThat(slashed.report(file)).hasSameTextualContentAs(iso.report(file));
    }
    assertThat(slashed.account().get("counts")).isEqualTo(iso.account().get("counts"));
    assertThat(slashed.account().get("accountCount")).isEqualTo(iso.account().get("accountCount"));
    assertThat(slashed.account().get("exportDateOrder").asText()).isEqualTo("day-first");
    assertThat(iso.account().has("exportDateOrder")).isFalse();
    assertThat(slashed.report("report.html")).content().contains("read with the day first");
  }

  @Test
  void stopsWhereTheAgeOfAnEntryHingesOnTheOrder() throws Exception {
    serve(august());
    TrialAudit audit =
        audit("slashed", export(august()).replaceAll(ISO_DATE, DAY_FIRST))
            .with("audit.report-date", "2025-06-30");

    assertThat(audit.run()).isEqualTo(1);

    assertThat(folder.resolve("slashed/failed"))
        .isDirectoryRecursivelyContaining("glob:**error.txt");
    assertThat(error())
        .contains("\"05/08/2023 02:00:00\" on line 2: set exports.date-order to day-first or")
        .doesNotContain("Exception");
  }

  @Test
  void isNotCompleteWhenTheAccountSaysThatTheOrderIsWrong() throws Exception {
    serve(august());
    TrialAudit audit =
        audit("slashed", export(august()).replaceAll(ISO_DATE, DAY_FIRST))
            .with("exports.date-order", "month-first");

    assertThat(audit.run()).isEqualTo(3);

    assertThat(audit.account().get("verdict").asText()).isEqualTo("PARTIAL");
    assertThat(audit.warning("EXPORT_DATE_ORDER").get("count").asLong()).isEqualTo(12);
    assertThat(audit.warning("EXPORT_DATE_ORDER").get("message").asText())
        .contains("exports.date-order=day-first");
  }

  @Test
  void isCompleteInTheOrderThatIsSet() throws Exception {
    serve(august());
    TrialAudit audit =
        audit("slashed", export(august()).replaceAll(ISO_DATE, DAY_FIRST))
            .with("exports.date-order", "day-first");

    assertThat(audit.run()).isZero();

    assertThat(audit.account().get("warnings")).isEmpty();
  }

  private void serve(SandboxAccount account) throws Exception {
    if (server != null) {
      server.close();
    }
    server = SandboxServer.start(account);
  }

  private TrialAudit audit(String name, String export) throws IOException {
    return new TrialAudit(folder.resolve(name), server).of("all.csv", export);
  }

  private String error() throws IOException {
    try (var files = Files.walk(folder.resolve("slashed/failed"))) {
      return Files.readString(
          files.filter(file -> file.endsWith("error.txt")).findAny().orElseThrow());
    }
  }

  private static SandboxAccount august() {
    return SandboxAccount.of(
        IntStream.range(0, 12)
            .mapToObj(i -> SandboxEntry.video("0_%08d".formatted(i), "Lecture", AUGUST_5_2023))
            .toList());
  }

  private static String export(SandboxAccount account) throws IOException {
    StringWriter text = new StringWriter();
    KmcExport.of(account).write(ExportKind.ALL, text);
    return text.toString();
  }
}
