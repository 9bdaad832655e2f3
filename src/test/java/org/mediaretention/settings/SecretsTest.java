package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path folder;

  @Test
  void readsTheSecretFromAFileOfItsOwn() throws Exception {
    assertThat(secretIn("  from-a-file\n").settings().kaltura().login())
        .isEqualTo(new Login.AdminSecret("from-a-file"));
  }

  @Test
  void readsOverTheMarkOfAnEditor() throws Exception {
    assertThat(secretIn("\uFEFFfrom-a-file\r\n").settings().kaltura().login())
        .isEqualTo(new Login.AdminSecret("from-a-file"));
  }

  @Test
  void refusesTwoSecrets() throws Exception {
    Given given = secretIn("one").file("kaltura.admin-secret", "another");

    assertThat(given.complaints())
        .containsExactly(
            "kaltura.admin-secret and kaltura.admin-secret-file are both set; keep one.");
  }

  @Test
  void saysThatTheFileOfTheSecretIsNotThere() {
    Path file = folder.resolve("nowhere");
    Given given =
        Given.in(folder)
            .notInFile("kaltura.admin-secret")
            .file("kaltura.admin-secret-file", file.toString());

    assertThat(given.complaints())
        .containsExactly(
            "kaltura.admin-secret-file names %s: there is no such file.".formatted(file));
  }

  @Test
  void saysThatTheFileOfTheSecretIsEmpty() throws Exception {
    assertThat(secretIn(" \n").complaints())
        .singleElement()
        .asString()
        .startsWith("kaltura.admin-secret-file names ")
        .endsWith(", which is empty.");
  }

  @Test
  void namesBothWaysToSetAMissingSecret() {
    assertThat(Given.in(folder).notInFile("kaltura.admin-secret").complaints())
        .singleElement()
        .asString()
        .startsWith("kaltura.admin-secret is not set; ")
        .contains("kaltura.admin-secret-file");
  }

  @Test
  void saysNothingOfTheSecretWhenPrinted() {
    Settings settings = Given.in(folder).settings();

    assertThat(settings.toString()).doesNotContain(Given.SECRET);
    assertThat(settings.kaltura().toString())
        .doesNotContain(Given.SECRET)
        .contains("4711", "https://www.kaltura.com");
    assertThat(Given.in(folder).source().toString()).doesNotContain(Given.SECRET);
  }

  @Test
  void handsRoutesEverythingButTheSecrets() {
    assertThat(Given.in(folder).settings().forRoutes())
        .doesNotContainValue(Given.SECRET)
        .doesNotContainKeys("kaltura.admin-secret", "kaltura.app-token")
        .containsEntry("kaltura.partner-id", "4711")
        .containsKeys("kaltura.service-url", "folders.inbox", "exports.all");
  }

  @Test
  void doesNotQuoteTheSecretInAComplaint() {
    Given given =
        Given.in(folder).file("kaltura.app-token", "tell-nobody").file("kaltura.retries", "x");

    assertThat(given.complaints())
        .hasSize(2)
        .noneMatch(sentence -> sentence.contains(Given.SECRET))
        .noneMatch(sentence -> sentence.contains("tell-nobody"));
  }

  private Given secretIn(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("secret.txt"), text);
    return Given.in(folder)
        .notInFile("kaltura.admin-secret")
        .file("kaltura.admin-secret-file", file.toString());
  }
}
