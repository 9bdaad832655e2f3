package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mediaretention.settings.Settings;
import org.mediaretention.settings.SettingsSource;

/** Keeps the example file, which is also the reference of all settings, true. */
class ExampleSettingsTest {

  private static final Path EXAMPLE = Path.of("application.properties.example");
  private static final List<String> SECRETS =
      List.of("kaltura.admin-secret", "kaltura.app-token", "kaltura.proxy");

  @Test
  void listsEverySettingWithItsDefault() throws IOException {
    assertThat(settingsOf(EXAMPLE)).isEqualTo(defaults());
  }

  @Test
  void worksOnceTheAccountIsFilledIn() throws IOException {
    SettingsSource source =
        SettingsSource.load(Optional.of(EXAMPLE), Map.of("KALTURA_PARTNER_ID", "1"), secret());
    assertThat(Settings.from(source).kaltura().partnerId()).isEqualTo(1);
  }

  private static Properties secret() {
    Properties system = new Properties();
    system.setProperty("kaltura.admin-secret", "secret");
    return system;
  }

  private static Map<String, String> defaults() {
    Map<String, String> account = Map.of("kaltura.partner-id", "1", "kaltura.admin-secret", "s");
    SettingsSource source =
        SettingsSource.load(Optional.empty(), Map.of(), new Properties()).with(account);
    Map<String, String> defaults = new TreeMap<>(Settings.from(source).forRoutes());
    defaults.put("kaltura.partner-id", "");
    SECRETS.forEach(secret -> defaults.put(secret, ""));
    return defaults;
  }

  // Every setting stands in the example as "name=default", those without a need commented out.
  private static Map<String, String> settingsOf(Path example) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    for (String line : Files.readAllLines(example)) {
      String text = line.startsWith("#") ? line.substring(1) : line;
      if (text.matches("[a-z]+\\.[a-z-]+=.*")) {
        int equals = text.indexOf('=');
        settings.put(text.substring(0, equals), text.substring(equals + 1));
      }
    }
    return settings;
  }
}
