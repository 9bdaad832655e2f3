package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownNamesTest {

  @TempDir private Path folder;

  @Test
  void refusesANameInTheFileThatIsNoSettingAndNamesTheNearOnes() {
    assertThat(Given.in(folder).file("exports.quizes", "*.csv").complaints())
        .singleElement()
        .asString()
        .startsWith("exports.quizes in ")
        .contains("test.properties is not a setting")
        .contains("exports.quizzes");
  }

  @Test
  void refusesANameOfAnUnknownGroup() {
    assertThat(Given.in(folder).file("partner_id", "1").complaints())
        .singleElement()
        .asString()
        .startsWith("partner_id in ")
        .contains("application.properties.example");
  }

  @Test
  void refusesASystemPropertyThatLooksLikeASettingButIsNone() {
    assertThat(Given.in(folder).system("kaltura.partnerid", "1").complaints())
        .singleElement()
        .asString()
        .startsWith("kaltura.partnerid in -Dkaltura.partnerid is not a setting")
        .contains("kaltura.partner-id");
  }

  @Test
  void toleratesTheSystemPropertiesOfOthers() {
    Given given = Given.in(folder).system("java.version", "17").system("user.timezone", "UTC");

    assertThat(given.complaints()).isEmpty();
  }

  @Test
  void reportsAllUnknownNamesTogether() {
    Given given =
        Given.in(folder).file("a.b", "1").file("kaltura.secret", "2").system("audit.date", "3");

    assertThat(given.complaints()).hasSize(3);
  }

  @Test
  void handsCamelItsOwnSettings() {
    Settings settings = Given.in(folder).file("camel.main.name", "retention").settings();

    assertThat(settings.forCamel()).isEqualTo(Map.of("camel.main.name", "retention"));
    assertThat(settings.forRoutes()).doesNotContainKey("camel.main.name");
  }

  @Test
  void saysWhichFileIsNotThere() {
    Path file = folder.resolve("none.properties");

    assertThatThrownBy(() -> load(file))
        .isInstanceOf(BadSettings.class)
        .hasMessage(file + " cannot be read as settings: there is no such file.");
  }

  @Test
  void saysWhichFileIsNoText() throws Exception {
    Path file = Files.write(folder.resolve("latin.properties"), new byte[] {'a', '=', (byte) 0xE4});

    assertThatThrownBy(() -> load(file))
        .isInstanceOf(BadSettings.class)
        .hasMessage(file + " cannot be read as settings: it is not UTF-8.");
  }

  @Test
  void saysWhichFileHasABrokenEscape() throws Exception {
    Path file = Files.writeString(folder.resolve("escape.properties"), "folders.inbox=C:\\users");

    assertThatThrownBy(() -> load(file))
        .isInstanceOf(BadSettings.class)
        .hasMessageStartingWith(file + " cannot be read as settings: ");
  }

  private static SettingsSource load(Path file) {
    return SettingsSource.load(Optional.of(file), Map.of(), new Properties());
  }
}
