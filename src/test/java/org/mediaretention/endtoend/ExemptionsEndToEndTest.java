package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.TrialAudit;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxMetadata;
import org.mediaretention.sandbox.SandboxServer;

class ExemptionsEndToEndTest {

  private static final int PROFILE = 17;
  private static final long FUTURE = 1_800_000_000;
  private static final long PAST = 1_600_000_000;

  @TempDir private Path folder;

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void keepsWhatSomebodyExtendedOutOfTheCandidates() throws Exception {
    TrialAudit audit =
        audit(3, until("0_00000000", FUTURE), until("0_00000001", PAST))
            .with("exemptions.metadata-profile-id", "17");

    assertThat(audit.run()).isZero();

    assertThat(audit.ids("candidates.csv")).containsExactly("0_00000001", "0_00000002");
    assertThat(audit.ids("evidence.csv")).containsExactly("0_00000001", "0_00000002");
    CSVRecord exempt = audit.rows("exempt.csv").get(0);
    assertThat(exempt.toList())
        .containsExactly("0_00000000", "Lecture", "owner", "2027-01-15T08:00:00Z");
    assertThat(audit.account().at("/counts/exempt").asLong()).isEqualTo(1);
    assertThat(audit.account().at("/counts/candidates").asLong()).isEqualTo(2);
    assertThat(audit.account().at("/verdict").asText()).isEqualTo("COMPLETE");
    assertThat(audit.account().at("/flavors/measured").asLong()).isEqualTo(2);
  }

  @Test
  void asksNobodyUnlessAProfileIsSet() throws Exception {
    TrialAudit audit = audit(3, until("0_00000000", FUTURE));

    assertThat(audit.run()).isZero();

    assertThat(audit.ids("candidates.csv")).hasSize(3);
    assertThat(audit.rows("exempt.csv")).isEmpty();
    assertThat(server.calls().total("metadata_metadata.list")).isZero();
  }

  @Test
  void readsTheFieldThatTheSettingsName() throws Exception {
    SandboxMetadata kept =
        new SandboxMetadata(PROFILE, "0_00000000", "<m><Keep>%d</Keep></m>".formatted(FUTURE));
    TrialAudit audit =
        audit(2, kept)
            .with("exemptions.metadata-profile-id", "17")
            .with("exemptions.metadata-field", "Keep");

    assertThat(audit.run()).isZero();

    assertThat(audit.ids("exempt.csv")).containsExactly("0_00000000");
  }

  @Test
  void leavesUndecidedWhatItCannotRead() throws Exception {
    TrialAudit audit =
        audit(
                4,
                new SandboxMetadata(PROFILE, "0_00000000", "<metadata>"),
                new SandboxMetadata(PROFILE, "0_00000001", "<metadata/>"),
                new SandboxMetadata(
                    PROFILE, "0_00000002", "<m><ExtendedUntil>soon</ExtendedUntil></m>"))
            .with("exemptions.metadata-profile-id", "17");

    assertThat(audit.run()).isEqualTo(3);

    assertThat(audit.ids("candidates.csv")).containsExactly("0_00000003");
    assertThat(audit.rows("undecided.csv"))
        .extracting(row -> row.get("reason") + ": " + row.get("detail"))
        .containsExactly(
            "exemption_unknown: the metadata is not the XML that it should be",
            "exemption_unknown: the metadata has no field ExtendedUntil",
            "exemption_unknown: ExtendedUntil is \"soon\", which is no time in seconds since 1970,"
                + " from 1979-12-30 to 9999-12-31");
  }

  @Test
  void leavesUndecidedWhateverACallThatFailedWasAbout() throws Exception {
    TrialAudit audit = audit(600).with("exemptions.metadata-profile-id", "17");
    server.faults(
        (action, ids) ->
            action.equals("metadata_metadata.list") && ids.contains("0_00000599")
                ? Optional.of(Fault.HTTP_502)
                : Optional.empty());

    assertThat(audit.run()).isEqualTo(3);

    assertThat(audit.ids("candidates.csv")).hasSize(599).doesNotContain("0_00000599");
    assertThat(audit.ids("undecided.csv")).containsExactly("0_00000599");
    assertThat(audit.rows("undecided.csv"))
        .allMatch(row -> row.get("reason").equals("exemption_unknown"))
        .allMatch(row -> row.get("detail").equals("HTTP 502"));
    assertThat(audit.account().at("/counts/undecided").asLong()).isEqualTo(1);
  }

  @Test
  void stopsWhenKalturaRefusesToShowMetadata() throws Exception {
    TrialAudit audit = audit(3).with("exemptions.metadata-profile-id", "17");
    server.faults(
        Faults.forAction("metadata_metadata.list", Faults.always(Fault.SERVICE_FORBIDDEN)));

    assertThat(audit.run()).isEqualTo(1);
  }

  @Test
  void repeatsACallAsOftenAsAnyOther() throws Exception {
    TrialAudit audit =
        audit(3, until("0_00000000", FUTURE)).with("exemptions.metadata-profile-id", "17");
    server.faults(Faults.forAction("metadata_metadata.list", Fault.EMPTY_200, Fault.HALF_JSON));

    assertThat(audit.run()).isZero();

    assertThat(audit.ids("exempt.csv")).containsExactly("0_00000000");
  }

  @Test
  void warnsWhenNobodyHasMetadataOfTheProfile() throws Exception {
    TrialAudit audit =
        audit(3, until("0_00000000", FUTURE)).with("exemptions.metadata-profile-id", "18");

    assertThat(audit.run()).isZero();

    assertThat(audit.warning("NO_EXEMPTION_METADATA").get("count").asLong()).isEqualTo(3);
    assertThat(audit.ids("candidates.csv")).hasSize(3);
  }

  private TrialAudit audit(int entries, SandboxMetadata... metadata) throws Exception {
    List<SandboxEntry> videos =
        IntStream.range(0, entries)
            .mapToObj(i -> SandboxEntry.video("0_%08d".formatted(i), "Lecture", 1_500_000_000L))
            .toList();
    SandboxAccount account = SandboxAccount.of(videos);
    server = SandboxServer.builder(account).metadata(metadata).start();
    return new TrialAudit(folder, server).of(account);
  }

  private static SandboxMetadata until(String id, long epochSecond) {
    return new SandboxMetadata(
        PROFILE,
        id,
        "<metadata><ExtendedUntil>%d</ExtendedUntil></metadata>".formatted(epochSecond));
  }
}
