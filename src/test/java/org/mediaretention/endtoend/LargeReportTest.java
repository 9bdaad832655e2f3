package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.TrialAudit;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxServer;

/** The page does not grow with the audit. */
class LargeReportTest {

  private static final String HEADER =
      "policy,entry_id,entry_name,media_type,created_on,duration_seconds,plays,status,owner,"
          + "number_of_flavors,bytes_saved\n";

  @TempDir private Path home;

  @Test
  void isAsLargeForManyCandidatesOfManyOwnersAsForFew() throws Exception {
    long few = sizeOf("few", 300, 12);
    long many = sizeOf("many", 10_000, 12);

    assertThat(many).isLessThan(few + few / 10).isLessThan(1_000_000);
  }

  @Test
  void isNotBlownUpByLongNames() throws Exception {
    assertThat(sizeOf("long", 300, 20_000)).isLessThan(sizeOf("short", 300, 12) * 2);
  }

  /** Each candidate has an owner of its own, with a name so long. */
  private long sizeOf(String place, int candidates, int nameLength) throws Exception {
    StringBuilder list = new StringBuilder(HEADER);
    String padding = "x".repeat(nameLength);
    for (int i = 0; i < candidates; i++) {
      String row = "4year,1_%08d,%s,Type %d,%d-03-04 04:05 AM,60,0,Ready,%s,3,1000%n";
      list.append(row.formatted(i, padding + i, i, 2010 + i % 12, padding + i));
    }
    Path folder = Files.createDirectory(home.resolve(place));
    SandboxAccount none = SandboxAccount.of(SandboxEntry.video("0_a", "a", 1));
    try (SandboxServer kaltura = SandboxServer.start(none)) {
      TrialAudit audit = new TrialAudit(folder, kaltura).of("enriched/list.csv", list.toString());
      assertThat(audit.run()).isZero();
      assertThat(Files.readString(audit.report("report.html"))).contains("other owners");
      return Files.size(audit.report("report.html"));
    }
  }
}
