package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings of secrets that others on the machine can see. */
class ExposedSecretsTest {

  @TempDir private Path folder;

  @Test
  void warnsOfASecretOnTheCommandLine() throws IOException {
    Given given = hidden().system("kaltura.admin-secret", "from-the-command-line");

    assertThat(given.settings().warnings())
        .singleElement()
        .asString()
        .startsWith("-Dkaltura.admin-secret can be seen by every user")
        .contains("KALTURA_ADMIN_SECRET")
        .doesNotContain("from-the-command-line");
  }

  @Test
  void warnsOfAnAppTokenOnTheCommandLine() throws IOException {
    Given given =
        hidden()
            .file("kaltura.admin-secret", "")
            .file("kaltura.app-token-id", "1_token")
            .system("kaltura.app-token", "hush");

    assertThat(given.settings().warnings())
        .singleElement()
        .asString()
        .startsWith("-Dkaltura.app-token can be seen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--"})
  void warnsOfASettingsFileWithASecretThatOthersMayRead(String rights) throws IOException {
    Given given = Given.in(folder);
    allow(given, rights);

    assertThat(given.settings().warnings())
        .singleElement()
        .asString()
        .contains("test.properties", "kaltura.admin-secret", "chmod 600")
        .doesNotContain(Given.SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--"})
  void warnsOfAFileOfTheSecretThatOthersMayRead(String rights) throws IOException {
    assertThat(withSecretFile(rights))
        .singleElement()
        .asString()
        .startsWith("kaltura.admin-secret-file names ")
        .contains("chmod 600");
  }

  @Test
  void isContentWithFilesThatNobodyElseMayRead() throws IOException {
    assertThat(hidden().settings().warnings()).isEmpty();
    assertThat(withSecretFile("r--------")).isEmpty();
  }

  @Test
  void doesNotCareWhoReadsSettingsWithoutASecret() throws IOException {
    Given given =
        Given.in(folder)
            .notInFile("kaltura.admin-secret")
            .environment("KALTURA_ADMIN_SECRET", "hush");
    allow(given, "rw-r--r--");

    assertThat(given.settings().warnings()).isEmpty();
  }

  private List<String> withSecretFile(String rights) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hush");
    allow(secret, rights);
    return Given.in(folder)
        .notInFile("kaltura.admin-secret")
        .file("kaltura.admin-secret-file", secret.toString())
        .settings()
        .warnings();
  }

  private Given hidden() throws IOException {
    Given given = Given.in(folder);
    allow(given, "rw-------");
    return given;
  }

  private static void allow(Given given, String rights) throws IOException {
    allow(given.written(), rights);
  }

  private static void allow(Path file, String rights) throws IOException {
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }
}
