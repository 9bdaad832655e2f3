package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediaretention.sandbox.EntryState.neverPlayed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.TrialAudit;
import org.mediaretention.sandbox.MediaKind;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxFlavor;
import org.mediaretention.sandbox.SandboxServer;
import org.mediaretention.settings.BadSettings;

class PolicyGapEndToEndTest {

  /** Four and a half years and more before the report date; played three years before it. */
  private static final long CREATED = 1_600_000_000;

  private static final long PLAYED = Instant.parse("2022-12-31T00:00:00Z").getEpochSecond();

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.of(
          inGap("0_gap00001").withMsDuration(61_000),
          inGap("0_gap00002").withMsDuration(3_600_000),
          inGap("0_image000").withMsDuration(7_000).withKind(MediaKind.IMAGE),
          withFlavors(SandboxEntry.video("0_candidat", "Candidate", CREATED)));

  @TempDir private Path folder;

  private SandboxServer server;

  @BeforeEach
  void serve() throws Exception {
    server = SandboxServer.start(ACCOUNT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void sizesTheGapByTheDurationsOfTheExportWithoutACallForItsFlavors() throws Exception {
    TrialAudit audit = audit();

    assertThat(audit.run()).isZero();

    JsonNode gap = audit.account().get("policyGap");
    assertThat(gap.get("entries").asLong()).isEqualTo(3);
    assertThat(gap.get("seconds").asLong()).isEqualTo(3_661);
    assertThat(gap.get("bytes").isNull()).isTrue();
    assertThat(audit.account().at("/counts/policyGap").asLong()).isEqualTo(3);
  }

  @Test
  void measuresAllFlavorsOfTheGapWhenAskedToAndSavesNothingOfThem() throws Exception {
    TrialAudit audit = audit().with("audit.measure-policy-gap", "true");

    assertThat(audit.run()).isZero();

    JsonNode account = audit.account();
    assertThat(account.at("/policyGap/bytes").asLong()).isEqualTo(3 * 1_500 * 1_024);
    assertThat(account.at("/flavors/bytes").asLong()).isEqualTo(1_500 * 1_024);
    assertThat(account.at("/flavors/measured").asLong()).isEqualTo(1);
    assertThat(audit.ids("candidates.csv")).containsExactly("0_candidat");
  }

  @Test
  void refusesToMeasureTheGapWhenNothingIsMeasured() throws Exception {
    TrialAudit audit =
        audit().with("audit.measure-policy-gap", "true").with("audit.flavors", "false");

    assertThatThrownBy(audit::run)
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("audit.measure-policy-gap is true but audit.flavors is not");
  }

  private TrialAudit audit() throws Exception {
    return new TrialAudit(folder, server).of(ACCOUNT);
  }

  private static SandboxEntry inGap(String id) {
    SandboxEntry entry = SandboxEntry.video(id, "Gap " + id, CREATED);
    return withFlavors(entry.with(neverPlayed().played(4, PLAYED)));
  }

  private static SandboxEntry withFlavors(SandboxEntry entry) {
    return entry.withFlavors(
        SandboxFlavor.source(entry.id() + "s", entry.id(), 1_000),
        SandboxFlavor.transcoded(entry.id() + "t", entry.id(), 4, 500));
  }
}
