package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {

  @TempDir private Path folder;

  @Test
  void takesTheFileOverTheDefault() {
    assertThat(retries(given().file("kaltura.retries", "1"))).isEqualTo(1);
  }

  @Test
  void readsOverTheMarkThatAnEditorPutsBeforeAFile() throws IOException {
    Path file = folder.resolve("of-an-editor.properties");
    Files.writeString(file, "\uFEFFkaltura.retries=1\n");

    assertThat(SettingsSource.load(Optional.of(file), Map.of(), new Properties()))
        .extracting(source -> source.text("kaltura.retries"))
        .isEqualTo("1");
  }

  @Test
  void takesTheEnvironmentOverTheFile() {
    Given given = given().file("kaltura.retries", "1").environment("KALTURA_RETRIES", "2");

    assertThat(retries(given)).isEqualTo(2);
  }

  @Test
  void takesASystemPropertyOverTheEnvironment() {
    Given given =
        given()
            .file("kaltura.retries", "1")
            .environment("KALTURA_RETRIES", "2")
            .system("kaltura.retries", "3");

    assertThat(retries(given)).isEqualTo(3);
  }

  @Test
  void takesOverridesOverAllOthers() {
    SettingsSource source =
        given().system("kaltura.retries", "3").source().with(Map.of("kaltura.retries", "4"));

    assertThat(Settings.from(source).kaltura().retries().most()).isEqualTo(4);
  }

  @Test
  void unsetsASettingOfTheFileByAnEmptyVariable() {
    Given given = given().file("audit.report-date", "2025-12-31");

    assertThat(given.environment("AUDIT_REPORT_DATE", "").settings().audit().reportDate())
        .isEmpty();
  }

  @Test
  void ignoresBlanksAroundValues() {
    Given given = given().file("kaltura.retries", "1 ").environment("KALTURA_USER_ID", " me ");

    assertThat(retries(given)).isEqualTo(1);
    assertThat(given.settings().kaltura().userId()).isEqualTo("me");
  }

  @ParameterizedTest
  @CsvSource({
    "kaltura.partner-id, KALTURA_PARTNER_ID",
    "kaltura.admin-secret-file, KALTURA_ADMIN_SECRET_FILE",
    "kaltura.throttle-ms, KALTURA_THROTTLE_MS",
    "summary.entry-name-ends-with, SUMMARY_ENTRY_NAME_ENDS_WITH",
    "folders.inbox, FOLDERS_INBOX",
    "audit.time-zone, AUDIT_TIME_ZONE"
  })
  void writesNamesInCapitalsWithUnderscoresForTheEnvironment(String name, String variable) {
    assertThat(Names.environmentVariable(name)).isEqualTo(variable);
  }

  private Given given() {
    return Given.in(folder);
  }

  private static int retries(Given given) {
    return given.settings().kaltura().retries().most();
  }
}
