package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the conventions that make the listing of the routes a map of the program. */
class RouteFilesTest {

  private static final Path FOLDER = Path.of("routes");
  private static final String ENDING = ".camel.yaml";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static JsonSchema camel;

  @BeforeAll
  static void readTheSchemaOfCamel() throws IOException {
    try (InputStream schema =
        RouteFilesTest.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
      camel = JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema);
    }
  }

  static Stream<Path> files() throws IOException {
    return Files.list(FOLDER).sorted();
  }

  static Stream<Path> routes() throws IOException {
    return files().filter(file -> !file.getFileName().toString().equals("failures.camel.yaml"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isCanonicalCamelYaml(Path file) throws IOException {
    assertThat(camel.validate(YAML.readTree(file.toFile()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void opensWithItsContract(Path file) throws IOException {
    assertThat(Files.readAllLines(file).get(0)).matches("# in: .+   out: .+");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void holdsOneRouteThatIsNamedLikeTheFile(Path file) throws IOException {
    JsonNode content = YAML.readTree(file.toFile());
    assertThat(content).hasSize(1);
    String name = file.getFileName().toString().replace(ENDING, "");
    assertThat(content.at("/0/route/id").asText()).isEqualTo(name);
    String from = content.at("/0/route/from/uri").asText();
    assertThat(from)
        .satisfiesAnyOf(
            uri -> assertThat(uri).isEqualTo("direct:" + name),
            uri -> assertThat(uri).doesNotStartWith("direct:"));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void saysInOneLineWhatItDoes(Path file) throws IOException {
    String description = YAML.readTree(file.toFile()).at("/0/route/description").asText();
    assertThat(description).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
  }

  @ParameterizedTest
  @MethodSource("files")
  void standsInTheTablesOfTheDocuments(Path file) throws IOException {
    String name = file.getFileName().toString().replace(ENDING, "");
    for (String document : List.of("docs/routes.md", "docs/architecture.md")) {
      assertThat(Files.readAllLines(Path.of(document)))
          .as(document)
          .anyMatch(line -> line.matches("\\| (`[a-z-]+`, )*`%s`.*".formatted(name)));
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void leavesDecisionsToJava(Path file) throws IOException {
    List<String> expressions =
        YAML.readTree(file.toFile()).findValuesAsText("expression").stream()
            .filter(text -> text.contains("&&") || text.contains("||") || text.contains("date:"))
            .toList();
    assertThat(expressions).isEmpty();
  }

  @Test
  void onlyOneRouteLeadsOutOfTheProgram() throws IOException {
    List<String> doors;
    try (Stream<Path> files = routes()) {
      doors = files.filter(RouteFilesTest::callsKaltura).map(Path::toString).toList();
    }
    assertThat(doors).containsExactly("routes/post-request.camel.yaml");
  }

  private static boolean callsKaltura(Path file) {
    try {
      return YAML.readTree(file.toFile()).findValuesAsText("uri").stream()
          .anyMatch(uri -> uri.contains("kaltura.service-url") || uri.startsWith("http"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
