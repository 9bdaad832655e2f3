package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Holds the list of libraries and their licences to what the jar is made of. */
class ContentsTest {

  private static final String RENEW =
      "write the list again: mvn org.cyclonedx:cyclonedx-maven-plugin:makeBom";
  private static final Path LICENCES = Path.of("licenses");

  private static JsonNode list;
  private static Document pom;

  @BeforeAll
  static void read() throws Exception {
    list = new ObjectMapper().readTree(Path.of("media-retention.cdx.json").toFile());
    pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
  }

  @Test
  void isTheListOfThisVersion() {
    assertThat(list.at("/metadata/component/version").asText())
        .as(RENEW)
        .isEqualTo(child(pom.getDocumentElement(), "version"));
  }

  @Test
  void listsTheLibrariesThatTheProgramRunsWith() throws Exception {
    Map<String, Path> jars = jars();
    for (JsonNode library : list.path("components")) {
      String jar = "%s-%s.jar".formatted(text(library, "name"), text(library, "version"));
      assertThat(jars).as(RENEW).containsKey(jar);
      assertThat(sha256(library)).as(jar).isEqualTo(sha256(jars.get(jar)));
    }
  }

  @Test
  void listsEveryDependencyOfTheProgram() {
    List<String> listed = new ArrayList<>();
    list.path("components").forEach(library -> listed.add(text(library, "name")));

    assertThat(listed).as(RENEW).containsAll(dependencies());
  }

  @Test
  void passesOnTheLicenceOfEveryLibrary() throws IOException {
    String table = Files.readString(LICENCES.resolve("README.md"));
    for (JsonNode library : list.path("components")) {
      List<String> licences = library.path("licenses").findValuesAsText("id");
      if (!licences.equals(List.of("Apache-2.0"))) {
        assertThat(table).contains("`%s`".formatted(text(library, "name")));
      }
    }
    try (Stream<Path> files = Files.list(LICENCES)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(".txt")))
          .allMatch(file -> table.contains("](" + file + ")"));
    }
  }

  @Test
  void carriesItsOwnLicenceAndNotice() throws IOException {
    for (String name : List.of("LICENSE", "NOTICE", "licenses/README.md")) {
      assertThat(Path.of("target/classes/META-INF").resolve(name))
          .hasSameBinaryContentAs(Path.of(name));
    }
    assertThat(Files.readString(Path.of("src/main/assembly/zip.xml")))
        .contains("<include>LICENSE<", "<include>NOTICE<", "<include>licenses/**<")
        .contains("<include>media-retention.cdx.json<");
  }

  private static List<String> dependencies() {
    List<String> names = new ArrayList<>();
    for (Element dependency : childElements(only(pom.getDocumentElement(), "dependencies"))) {
      if (!child(dependency, "scope").equals("test")) {
        names.add(child(dependency, "artifactId"));
      }
    }
    assertThat(names).isNotEmpty();
    return names;
  }

  private static Map<String, Path> jars() {
    String ofTests = System.getProperty("surefire.test.class.path");
    String all = ofTests == null ? System.getProperty("java.class.path") : ofTests;
    Map<String, Path> jars = new TreeMap<>();
    for (String entry : all.split(Pattern.quote(File.pathSeparator))) {
      jars.put(Path.of(entry).getFileName().toString(), Path.of(entry));
    }
    return jars;
  }

  private static String sha256(JsonNode library) {
    for (JsonNode hash : library.path("hashes")) {
      if (text(hash, "alg").equals("SHA-256")) {
        return text(hash, "content");
      }
    }
    return "none";
  }

  private static String sha256(Path jar) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
    return HexFormat.of().formatHex(digest);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText();
  }

  private static String child(Element element, String name) {
    return childElements(element).stream()
        .filter(child -> child.getTagName().equals(name))
        .findFirst()
        .map(Node::getTextContent)
        .orElse("");
  }

  private static Element only(Element element, String name) {
    return childElements(element).stream()
        .filter(child -> child.getTagName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> childElements(Element element) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
