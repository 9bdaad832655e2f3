package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.TrialAudit;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxFlavor;
import org.mediaretention.sandbox.SandboxServer;

/** The page of an audit that began with a list, or that found nothing, says what is known. */
class ListReportTest {

  private static final long YOUNG = 1_767_000_000;
  private static final SandboxEntry ENTRY =
      SandboxEntry.video("0_stripped", "Lecture", 1_660_000_000)
          .withFlavors(SandboxFlavor.transcoded("0_flavor00", "0_stripped", 4, 1_000));

  @TempDir private Path home;

  private SandboxServer kaltura;

  @BeforeEach
  void serve() throws Exception {
    kaltura = SandboxServer.start(SandboxAccount.of(ENTRY));
  }

  @AfterEach
  void stop() {
    kaltura.close();
  }

  @Test
  void takesTheRulesOfAListAsGivenAndTheStorageFromTheAccount() throws Exception {
    assertThat(page("candidates/list.csv", "policy,entry_id\n2year,0_stripped\n"))
        .contains(
            "This audit began with a list of candidates.",
            "Kaltura was asked whether the entries still exist",
            "<data value=\"1024000\">1,000.00 KiB</data>",
            "<a href=\"risk-no-ready-source.csv\">",
            "A list names only what the thresholds of its own audit named",
            "only audits of exports or of the account are compared",
            "were not decided again; Kaltura was only asked which of them still exist")
        .doesNotContain("confirmed that it exists");
  }

  @Test
  void saysWhatAMeasuredListCannotTell() throws Exception {
    String list = "policy,entry_id,number_of_flavors,bytes_saved\n2year,0_stripped,1,77\n";

    assertThat(page("enriched/list.csv", list))
        .contains("Kaltura was not asked", "<data value=\"77\">", "<td>not known</td>")
        .contains("Kaltura was not asked, and nothing was decided again.")
        .containsSubsequence("Created in", "Not known");
  }

  @Test
  void isWholeWhereThereIsNoCandidate() throws Exception {
    SandboxAccount account = SandboxAccount.of(SandboxEntry.video("0_young000", "Young", YOUNG));
    TrialAudit audit = new TrialAudit(home, kaltura).of(account);
    assertThat(audit.run()).isZero();

    assertThat(Files.readString(audit.report("report.html")))
        .contains("<strong>COMPLETE</strong>", "There is no candidate to show.", "0 bytes")
        .doesNotContain("PARTIAL");
  }

  private String page(String name, String list) throws Exception {
    TrialAudit audit = new TrialAudit(home, kaltura).of(name, list);
    assertThat(audit.run()).isZero();
    return Files.readString(audit.report("report.html"));
  }
}
