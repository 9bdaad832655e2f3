package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the documents of the settings equal to what the program reads. */
class SettingsDocumentsTest {

  private static final String RENEW = "mvn test -Dtest=SettingsDocumentsTest -Dsettings.renew=true";
  private static final Path CODE = Path.of("src/main/java");
  private static final Path CATALOGUE = CODE.resolve("org/mediaretention/settings/Catalogue.java");

  /** A setting in backticks, with a value or without. */
  private static final Pattern NAMED = Pattern.compile("`([a-z]+\\.[a-z-]+)(?:=[^`]*)?`");

  private static final Pattern FILE = Pattern.compile("\\.(html|json|csv|jte|css)$");

  static Stream<Arguments> generated() {
    return Stream.of(
        Arguments.of(Path.of("application.properties.example"), ExampleFile.text()),
        Arguments.of(Path.of("docs/settings.md"), SettingsPage.text()));
  }

  @ParameterizedTest
  @MethodSource("generated")
  void documentsEverySetting(Path file, String text) throws IOException {
    if (Boolean.getBoolean("settings.renew")) {
      Files.writeString(file, text);
    }
    assertThat(file).as("renew it: " + RENEW).hasContent(text);
  }

  @Test
  void readsEverySettingThatIsDocumented() throws IOException {
    String code = sources();

    assertThat(Catalogue.settings().map(Setting::name))
        .allMatch(name -> code.contains('"' + name + '"') || code.contains("{{" + name + "}}"));
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
      List<Path> all =
          new ArrayList<>(pages.filter(page -> page.toString().endsWith(".md")).toList());
      all.add(Path.of("README.md"));
      return all;
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesNoSettingThatThereIsNot(Path document) throws IOException {
    Stream<String> named =
        NAMED.matcher(Files.readString(document)).results().map(name -> name.group(1));

    assertThat(named.filter(name -> Names.isOurs(name) && !FILE.matcher(name).find()))
        .as("%s", document)
        .isSubsetOf(Names.DEFAULTS.keySet());
  }

  @Test
  void listsNoSettingTwice() {
    assertThat(Catalogue.settings().map(Setting::name)).doesNotHaveDuplicates();
  }

  @Test
  void beginsTheExampleWithTheFiveThatEveryoneNeeds() {
    assertThat(Catalogue.FIRST).hasSize(5).isSubsetOf(Names.DEFAULTS.keySet());
    assertThat(ExampleFile.text().lines().filter(line -> !line.startsWith("#") && !line.isBlank()))
        .map(line -> line.substring(0, line.indexOf('=')))
        .isEqualTo(Catalogue.FIRST);
  }

  @Test
  void explainsEachSettingInOneLine() {
    assertThat(Catalogue.settings().map(Setting::meaning))
        .allMatch(meaning -> meaning.endsWith(".") && meaning.length() <= 100);
  }

  /** All code and routes but the catalogue itself. */
  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> code = Files.walk(CODE);
        Stream<Path> routes = Files.list(Path.of("routes"))) {
      for (Path file : Stream.concat(code, routes).filter(Files::isRegularFile).toList()) {
        if (!file.equals(CATALOGUE)) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }
}
