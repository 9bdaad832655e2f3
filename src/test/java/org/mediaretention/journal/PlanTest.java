package org.mediaretention.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.audit.Exports;
import org.mediaretention.endtoend.support.Json;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.settings.Settings;

class PlanTest {

  private static final LocalDate REPORT_DATE = LocalDate.of(2025, 12, 31);

  @TempDir private Path root;

  @Test
  void doesNotDifferFromTheSettingsItWasMadeFrom() {
    assertThat(differences(Map.of())).isEmpty();
  }

  @Test
  void doesNotDifferWhenTheSameReportDateIsSet() {
    assertThat(differences(Map.of("audit.report-date", "2025-12-31"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kaltura.partner-id, 42, 4711",
    "audit.report-date, 2025-06-30, 2025-12-31",
    "audit.time-zone, Europe/Paris, UTC",
    "exports.time-zone, Asia/Tokyo, UTC",
    "policy.strip-after, P729D, P730D",
    "policy.delete-after, P4Y, P1460D",
    "policy.undated-plays, undecided, candidate",
    "audit.include-nonready, false, true",
    "audit.flavors, false, true",
    "audit.measure-policy-gap, true, false",
    "exemptions.metadata-profile-id, 17, not set",
    "exemptions.metadata-field, KeepUntil, ExtendedUntil"
  })
  void namesEachSettingThatWouldChangeTheOutcome(String name, String value, String was) {
    assertThat(differences(Map.of(name, value)))
        .singleElement()
        .asString()
        .startsWith("%s was %s and is ".formatted(name, was))
        .endsWith(value);
  }

  @Test
  void namesAllDifferencesTogether() {
    assertThat(differences(Map.of("audit.flavors", "false", "kaltura.partner-id", "42")))
        .hasSize(2);
  }

  @Test
  void allowsSettingsToChangeThatDoNotChangeTheOutcome() {
    Map<String, String> others = new HashMap<>();
    others.put("kaltura.parallel-calls", "2");
    others.put("kaltura.throttle-ms", "100");
    others.put("summary.owner", "ann");
    others.put("progress.every", "PT1M");

    assertThat(differences(others)).isEmpty();
  }

  @Test
  void doesNotMindWhetherFlavorsAreWantedWhenAListIsMeasuredAnyway() {
    var audit = Exports.settings(root, Map.of("audit.flavors", "false")).audit();

    assertThat(plan(AuditKind.CANDIDATES).differencesFrom(audit, 4711, ZoneId.of("UTC"))).isEmpty();
  }

  @Test
  void asksKalturaUnlessEverythingIsKnown() {
    assertThat(plan(AuditKind.EXPORTS).asksKaltura()).isTrue();
    assertThat(plan(AuditKind.CANDIDATES).asksKaltura()).isTrue();
    assertThat(plan(AuditKind.ENRICHED).asksKaltura()).isFalse();
  }

  @Test
  void isTheSameAfterARestart() throws Exception {
    Plan plan = plan();
    byte[] written = Json.MAPPER.writeValueAsBytes(plan);

    assertThat(Json.MAPPER.readValue(written, Plan.class)).isEqualTo(plan);
  }

  @Test
  void knowsNoOrderOfDatesWhenAnEarlierVersionWroteIt() throws Exception {
    String written =
        Json.MAPPER.writeValueAsString(plan()).replace(",\"dateOrder\":\"day-first\"", "");

    assertThat(written).doesNotContain("dateOrder");
    assertThat(Json.MAPPER.readValue(written, Plan.class).dateOrder()).isEmpty();
  }

  @Test
  void countsTheRowsOfTheExportOfAllEntries() {
    assertThat(plan().rows()).isEqualTo(7);
  }

  private List<String> differences(Map<String, String> now) {
    Settings settings = Exports.settings(root, now);
    return plan()
        .differencesFrom(
            settings.audit(), settings.kaltura().partnerId(), settings.exports().timeZone());
  }

  private Plan plan() {
    return plan(AuditKind.EXPORTS);
  }

  private Plan plan(AuditKind kind) {
    var audit = Exports.settings(root, Map.of()).audit();
    return new Plan(
        "1.0",
        kind,
        4711,
        REPORT_DATE,
        audit.timeZone(),
        ZoneId.of("UTC"),
        Optional.of(DateOrder.DAY_FIRST),
        audit.stripAfter(),
        audit.deleteAfter(),
        audit.policy(REPORT_DATE),
        audit.flavors(),
        audit.measurePolicyGap(),
        audit.exemptions(),
        Instant.parse("2026-01-02T09:15:00Z"),
        List.of(
            new Plan.Input("all.csv", ExportRole.ALL, 7, "ab"),
            new Plan.Input("quiz.csv", ExportRole.QUIZZES, 3, "cd")),
        5,
        List.of(new Warning(Warning.Code.QUIZ_NOT_IN_ALL, "2 entries are missing", 2)));
  }
}
