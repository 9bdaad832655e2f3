package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the files by which the program is run elsewhere to what makes them safe. */
class DeployFilesTest {

  private static final Path FOLDER = Path.of("deploy");
  private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");
  private static final String UNIT = "media-retention.service";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Test
  void runsAsAServiceThatMayWriteItsOwnFoldersAlone() throws IOException {
    assertThat(Files.readAllLines(FOLDER.resolve(UNIT)))
        .contains(
            "User=media-retention",
            "ProtectSystem=strict",
            "ReadWritePaths=/var/lib/media-retention",
            "WorkingDirectory=/var/lib/media-retention",
            "NoNewPrivileges=yes",
            "PrivateTmp=yes",
            "CapabilityBoundingSet=",
            "SuccessExitStatus=143",
            "RestartPreventExitStatus=2")
        .anyMatch(line -> line.startsWith("LoadCredential=kaltura-admin-secret:"))
        .noneMatch(line -> line.startsWith("Environment=KALTURA_ADMIN_SECRET="));
  }

  @Test
  void isAUnitThatSystemdUnderstands(@TempDir Path folder) throws Exception {
    assumeThat(ANALYZE).isExecutable();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String unit = Files.readString(FOLDER.resolve(UNIT)).replace("/usr/bin/java", java);

    assertThat(verify(Files.writeString(folder.resolve(UNIT), unit))).isEmpty();
    String broken = unit.replace("ProtectSystem=strict", "ProtectSystem=very");
    assertThat(verify(Files.writeString(folder.resolve(UNIT), broken))).contains("Failed to parse");
  }

  @Test
  void runsInAContainerThatChangesItsVolumeAlone() throws IOException {
    JsonNode service = read("compose.yaml").get(0).at("/services/media-retention");

    assertThat(service.path("user").asText()).matches("[1-9]\\d*:[1-9]\\d*");
    assertThat(service.path("read_only").asBoolean()).isTrue();
    assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
    assertThat(texts(service.path("security_opt"))).contains("no-new-privileges:true");
    assertThat(texts(service.path("volumes"))).allMatch(volume -> volume.endsWith(":/data"));
    assertThat(texts(service.path("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(service.at("/environment/KALTURA_ADMIN_SECRET_FILE").asText())
        .isEqualTo("/run/secrets/" + service.at("/secrets/0").asText());
    assertThat(service.at("/environment/KALTURA_ADMIN_SECRET").isMissingNode()).isTrue();
  }

  @Test
  void runsInAClusterOneAtATime() throws IOException {
    List<JsonNode> documents = read("kubernetes-cronjob.yaml");
    JsonNode job = documents.get(1);
    JsonNode pod = job.at("/spec/jobTemplate/spec/template/spec");
    JsonNode container = pod.at("/containers/0");

    assertThat(job.path("kind").asText()).isEqualTo("CronJob");
    assertThat(job.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
    assertThat(texts(container.path("args"))).containsExactly("--once");
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
    assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(texts(container.at("/securityContext/capabilities/drop"))).containsExactly("ALL");
    assertThat(container.path("volumeMounts").findValuesAsText("name"))
        .containsExactlyElementsOf(pod.path("volumes").findValuesAsText("name"));
    assertThat(pod.at("/volumes/0/persistentVolumeClaim/claimName"))
        .isEqualTo(documents.get(0).at("/metadata/name"));
    assertThat(container.path("env").findValuesAsText("name"))
        .contains("KALTURA_ADMIN_SECRET_FILE")
        .doesNotContain("KALTURA_ADMIN_SECRET");
  }

  @Test
  void packsEverythingThatTheReadmeLinksTo() throws IOException {
    String zip = Files.readString(Path.of("src/main/assembly/zip.xml"));
    Stream<String> packed =
        Pattern.compile("<include>([^$<*]+)").matcher(zip).results().map(found -> found.group(1));
    List<String> places = packed.toList();
    Stream<String> links =
        Pattern.compile("\\]\\((?!https?:|#)([^)#]+)|src=\"([^\"]+)")
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1));

    assertThat(links.toList())
        .contains("CONTRIBUTING.md", "docs/report.png")
        .allMatch(link -> Files.exists(Path.of(link)))
        .allMatch(link -> places.stream().anyMatch((link + "/")::startsWith));
  }

  private static List<JsonNode> read(String file) throws IOException {
    try (MappingIterator<JsonNode> documents =
        YAML.readerFor(JsonNode.class).readValues(FOLDER.resolve(file).toFile())) {
      return documents.readAll();
    }
  }

  private static List<String> texts(JsonNode array) {
    return YAML.convertValue(
        array, YAML.getTypeFactory().constructCollectionType(List.class, String.class));
  }

  private static String verify(Path unit) throws IOException, InterruptedException {
    Process analyze =
        new ProcessBuilder(ANALYZE.toString(), "verify", unit.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(analyze.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    analyze.waitFor();
    return said;
  }
}
