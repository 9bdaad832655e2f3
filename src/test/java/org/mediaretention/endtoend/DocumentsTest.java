package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mediaretention.Main;
import picocli.CommandLine;

/** Keeps what the documents say true: their links, their commands, their options. */
class DocumentsTest {

  private static final Path README = Path.of("README.md");
  private static final int MAX_WORDS = 900;
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:)([^)\\s]+)\\)|src=\"(?!https?:)([^\"]+)\"");
  private static final Pattern OPTION = Pattern.compile("`(?:[^`\\n]* )?(--[a-z-]+)");
  private static final Pattern NOT_ENGLISH =
      Pattern.compile(
          "(?i)\\b(somebody|nobody|anybody|so many|goes on|worked off|works off)\\b"
              + "|, of which\\b|\\bin which nothing\\b");

  /** Each command that the program's first readers see, and the test that runs it. */
  private static final Map<String, String> RUN_BY =
      Map.of(
          "java -jar media-retention.jar", "engine/ServerTest",
          "java -jar media-retention.jar --check", "commands/CheckTest",
          "java -jar media-retention.jar --init", "commands/InitTest",
          "java -jar media-retention.jar --demo", "endtoend/CommandLineTest",
          "java -jar target/media-retention.jar --demo", "endtoend/CommandLineTest");

  /** What builds and unpacks: the build itself runs the one, the zip's own test holds the other. */
  private static final List<String> BUILD =
      List.of(
          "mvn -q -DskipTests package",
          "unzip media-retention-VERSION.zip && cd media-retention-VERSION");

  static List<Path> documents() throws IOException {
    List<Path> all = new ArrayList<>(List.of(README, Path.of("CHANGELOG.md")));
    all.add(Path.of("CONTRIBUTING.md"));
    all.addAll(markdown(Path.of("licenses")));
    all.addAll(markdown(Path.of("docs")));
    return all;
  }

  static List<Path> pages() throws IOException {
    return markdown(Path.of("docs")).stream()
        .filter(page -> page.getNameCount() == 2 || page.endsWith("README.md"))
        .toList();
  }

  static Stream<Path> plain() throws IOException {
    return Stream.concat(documents().stream(), Stream.of(Path.of("application.properties.example")))
        // It is rewritten together with the code that it describes.
        .filter(page -> !page.endsWith("architecture.md"));
  }

  @Test
  void keepsTheReadmeShort() throws IOException {
    assertThat(Files.readString(README).strip().split("\\s+")).hasSizeLessThanOrEqualTo(MAX_WORDS);
  }

  @Test
  void linksEveryPageFromTheReadme() throws IOException {
    String readme = Files.readString(README);
    assertThat(pages()).allMatch(page -> readme.contains("](" + page + ")"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksToPlacesThatExist(Path document) throws IOException {
    Path folder = document.toAbsolutePath().getParent();
    for (String link : links(document)) {
      int hash = link.indexOf('#');
      String file = hash < 0 ? link : link.substring(0, hash);
      Path target = file.isEmpty() ? document : folder.resolve(file).normalize();
      assertThat(target).as("%s links to %s", document, link).exists();
      if (hash >= 0) {
        assertThat(anchors(target)).as("%s: %s", document, link).contains(link.substring(hash + 1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void beginsWithWhomItIsForAndWhatTheyCanDoAfterwards(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    assertThat(lines.get(0)).startsWith("# ");
    assertThat(lines.get(2)).startsWith("For ").contains(" Afterwards ");
  }

  @ParameterizedTest
  @MethodSource("plain")
  void isPlainEnglish(Path document) throws IOException {
    // The names of tests are code.
    String text = Files.readString(document).replaceAll("`[^`\\n]*`", "");
    assertThat(found(NOT_ENGLISH, text).map(MatchResult::group)).as("%s", document).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesOptionsThatTheProgramHas(Path document) throws IOException {
    var options = new CommandLine(new Main()).getCommandSpec().optionsMap().keySet();
    List<String> named = new ArrayList<>();
    found(OPTION, Files.readString(document)).map(o -> o.group(1)).forEach(named::add);
    named.remove("--help"); // of the sandbox as well
    assertThat(options).containsAll(named);
  }

  @Test
  void showsCommandsThatATestRuns() throws IOException {
    for (Path document : List.of(README, Path.of("docs/getting-started.md"))) {
      List<String> lines = Files.readAllLines(document);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("$ ") && !isAnExample(lines, i)) {
          requireTested(document, lines.get(i));
        }
      }
    }
  }

  @Test
  void namesTheVersionThatIsBuilt() throws IOException {
    String version = version();
    Pattern named = Pattern.compile("media-retention[-:](\\d+\\.\\d+\\.\\d+)");
    List<Path> places = new ArrayList<>(documents());
    places.add(Path.of("deploy/compose.yaml"));
    places.add(Path.of("deploy/kubernetes-cronjob.yaml"));
    for (Path place : places) {
      assertThat(found(named, Files.readString(place)).map(v -> v.group(1)))
          .as("%s", place)
          .allMatch(version::equals);
    }
    assertThat(Files.readString(Path.of("CHANGELOG.md"))).contains("\n## " + version);
  }

  private static void requireTested(Path document, String line) throws IOException {
    String command = line.substring(2).replaceAll("\\s+#.*", "").strip();
    String general = command.replaceAll("\\d+\\.\\d+\\.\\d+", "VERSION");
    if (BUILD.contains(general)) {
      return;
    }
    assertThat(RUN_BY).as("%s shows a command that no test runs", document).containsKey(command);
    Path test = Path.of("src/test/java/org/mediaretention", RUN_BY.get(command) + ".java");
    String option = command.replaceAll(".*\\.jar ?", "");
    assertThat(Files.readString(test)).contains(option.isEmpty() ? "server()" : option);
  }

  /** Whether the text before the block of commands says that it is an example. */
  private static boolean isAnExample(List<String> lines, int at) {
    int fence = at;
    while (!lines.get(fence).startsWith("```")) {
      fence--;
    }
    return fence >= 2 && lines.get(fence - 2).toLowerCase(Locale.ROOT).contains("an example for");
  }

  private static String version() throws IOException {
    return found(Pattern.compile("<version>(.*?)</version>"), Files.readString(Path.of("pom.xml")))
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private static List<Path> markdown(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<String> links(Path document) throws IOException {
    return found(LINK, Files.readString(document))
        .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
        .toList();
  }

  /** As GitHub makes them of headings. */
  private static List<String> anchors(Path document) throws IOException {
    return Files.readAllLines(document).stream()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
