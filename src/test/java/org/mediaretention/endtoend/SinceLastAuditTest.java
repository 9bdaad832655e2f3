package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.EntryState.neverPlayed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.TrialAudit;
import org.mediaretention.sandbox.EntryState;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxFlavor;
import org.mediaretention.sandbox.SandboxServer;

/** Two audits of one account: the report of the second says what has changed. */
class SinceLastAuditTest {

  private static final long CREATED = 1_500_000_000;
  private static final long KILOBYTES = 1_000;
  private static final long BYTES = KILOBYTES * 1_024;
  private static final EntryState PLAYED_LATELY = neverPlayed().played(3, at("2025-12-01"));
  private static final EntryState PLAYED_IN_2023 = neverPlayed().played(3, at("2023-06-01"));

  @TempDir private Path home;

  @BeforeEach
  void auditForTheFirstTime() throws Exception {
    audit(
        Optional.empty(),
        entry("0_carried0"),
        entry("0_carried1"),
        entry("0_rescued0").with(neverPlayed()),
        entry("0_ingap000"),
        entry("0_deleted0"),
        entry("0_recycled"),
        entry("0_unknown0"),
        entry("0_missing0"),
        entry("0_watched0").with(PLAYED_LATELY));
  }

  @Test
  void saysWhatBecameOfEachCandidate() throws Exception {
    Path report = auditAgain(Optional.empty());

    assertThat(then(report, "Carried over")).containsExactly(2L, 1_200L, 2 * BYTES, 0L);
    assertThat(then(report, "Rescued by a play")).containsExactly(1L, 600L, BYTES, 0L);
    assertThat(then(report, "In the policy gap: no rule covers it"))
        .containsExactly(1L, 600L, BYTES, 0L);
    assertThat(then(report, "Gone")).containsExactly(2L, 1_200L, 2 * BYTES, 0L);
    assertThat(then(report, "Exempt: kept for longer")).containsExactly(0L, 0L, 0L, 0L);
    assertThat(then(report, "Undecided in this audit")).containsExactly(1L, 600L, BYTES, 0L);
    assertThat(then(report, "Otherwise")).containsExactly(1L, 600L, BYTES, 0L);
    assertThat(then(report, "All candidates then")).containsExactly(8L, 4_800L, 8 * BYTES, 0L);
  }

  @Test
  void saysWhereTheCandidatesOfTodayComeFrom() throws Exception {
    Path report = auditAgain(Optional.empty());

    assertThat(then(report, "Carried over from the last audit"))
        .containsExactly(2L, 1_200L, 2 * BYTES, 0L);
    assertThat(then(report, "New")).containsExactly(1L, 600L, BYTES, 0L);
    assertThat(then(report, "All candidates now")).containsExactly(3L, 1_800L, 3 * BYTES, 0L);
  }

  @Test
  void comparesWithTheAuditThatIsNamed() throws Exception {
    Path first = reports().get(0);
    auditAgain(Optional.empty());

    assertThat(text(auditAgain(Optional.of(first))))
        .contains("Compared with the audit " + first.getFileName());
  }

  @Test
  void comparesWithTheLastAuditThatHadFinished() throws Exception {
    auditAgain(Optional.empty());
    Path second = reports().get(1);

    assertThat(text(auditAgain(Optional.empty())))
        .contains("Compared with the audit " + second.getFileName());
  }

  @Test
  void saysSoWhenTheLastAuditCannotBeRead() throws Exception {
    Path first = reports().get(0);
    Files.delete(first.resolve("candidates.csv"));

    assertThat(text(auditAgain(Optional.empty())))
        .contains("The candidates of the last audit, " + first.getFileName(), "cannot be read");
  }

  @Test
  void passesOverFoldersThatAreNoAudit() throws Exception {
    Path first = reports().get(0);
    Files.writeString(first.resolve("audit.json"), "{\"partnerId\":");

    assertThat(text(auditAgain(Optional.empty())))
        .contains("There is no earlier audit of account 12345 in the outbox.");
  }

  @Test
  void passesOverAnAuditThatDoesNotSayItsPolicy() throws Exception {
    Path file = reports().get(0).resolve("audit.json");
    Files.writeString(file, Files.readString(file).replace("\"policy\" :", "\"polity\" :"));

    assertThat(text(auditAgain(Optional.empty()))).contains("There is no earlier audit");
  }

  @Test
  void saysThatThePolicyWasAnotherOne() throws Exception {
    Path file = reports().get(0).resolve("audit.json");
    Files.writeString(file, Files.readString(file).replace("P730D", "P1095D"));

    assertThat(text(auditAgain(Optional.empty())))
        .contains("Its policy was different: 1,095 days (3 years of 365 days) to strip");
  }

  @Test
  void neverComparesWithAnotherAccount() throws Exception {
    Path first = reports().get(0);
    Path file = first.resolve("audit.json");
    String other = Files.readString(file).replace("\"partnerId\" : 12345", "\"partnerId\" : 12346");
    Files.writeString(file, other);

    assertThat(text(auditAgain(Optional.empty()))).contains("There is no earlier audit");
    assertThat(text(auditAgain(Optional.of(first))))
        .contains(
            "which report.previous names, is no audit of account 12345, by exports or from the account");
  }

  private Path auditAgain(Optional<Path> previous) throws Exception {
    return audit(
        previous,
        entry("0_carried0"),
        entry("0_carried1"),
        entry("0_rescued0").with(PLAYED_LATELY),
        entry("0_ingap000").with(PLAYED_IN_2023),
        entry("0_deleted0").withNow(neverPlayed().deleted()),
        entry("0_recycled").withNow(neverPlayed().recycled()),
        entry("0_unknown0").withExported(neverPlayed().playedUndated(5)),
        entry("0_watched0"));
  }

  /** The folder of the reports of an audit of these entries, after all audits before it. */
  private Path audit(Optional<Path> previous, SandboxEntry... entries) throws Exception {
    SandboxAccount account = SandboxAccount.of(entries);
    List<Path> before = reports();
    try (SandboxServer kaltura = SandboxServer.start(account)) {
      new TrialAudit(home, kaltura)
          .of(account)
          .with("report.previous", previous.map(Path::toString).orElse(""))
          .run();
    }
    return reports().stream().filter(folder -> !before.contains(folder)).findFirst().orElseThrow();
  }

  private List<Path> reports() throws IOException {
    Path outbox = home.resolve("outbox");
    if (!Files.exists(outbox)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(outbox)) {
      return folders.sorted().toList();
    }
  }

  private static SandboxEntry entry(String id) {
    return SandboxEntry.video(id, "Name of " + id, CREATED)
        .withFlavors(SandboxFlavor.source(id + "s", id, KILOBYTES));
  }

  private static long at(String day) {
    return Instant.parse(day + "T00:00:00Z").getEpochSecond();
  }

  /** The numbers of a row of the part about the last audit. */
  private static List<Long> then(Path report, String row) throws IOException {
    Matcher part =
        Pattern.compile(
                "id=\"since\".*?<th scope=\"row\">%s.*?</tr>".formatted(row), Pattern.DOTALL)
            .matcher(text(report));
    assertThat(part.find()).as(row).isTrue();
    String cells = part.group().substring(part.group().lastIndexOf("<th scope"));
    return Pattern.compile("<data value=\"(\\d+)\">")
        .matcher(cells)
        .results()
        .map(found -> Long.valueOf(found.group(1)))
        .toList();
  }

  private static String text(Path report) throws IOException {
    return Files.readString(report.resolve("report.html"));
  }
}
