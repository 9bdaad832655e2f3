package org.mediaretention.endtoend.support;

import java.nio.file.Path;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxServer;

/** The report of an account whose people call their entries, and themselves, as they like. */
public final class HostileReport {

  private static final long CREATED = 1_500_000_000;

  private HostileReport() {}

  public static Path in(Path home, String name) throws Exception {
    SandboxAccount account =
        SandboxAccount.of(SandboxEntry.video("0_hostile0", name, CREATED).withOwner(name));
    try (SandboxServer kaltura = SandboxServer.start(account)) {
      TrialAudit audit = new TrialAudit(home, kaltura).of(account);
      audit.run();
      return audit.report("report.html");
    }
  }
}
