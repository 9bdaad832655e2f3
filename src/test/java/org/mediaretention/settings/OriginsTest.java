package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

  @TempDir private Path folder;

  @Test
  void namesTheFileOfASettingThatIsWrong() {
    assertThat(given().file("server.port", "x").complaintsWithOrigins())
        .containsExactly(
            "server.port is \"x\", which is not a whole number (from %s)."
                .formatted(folder.resolve("test.properties")));
  }

  @Test
  void namesTheEnvironmentVariableOfASettingThatIsWrong() {
    assertThat(given().file("server.port", "1").environment("SERVER_PORT", "x").complaints())
        .containsExactly(
            "server.port is \"x\", which is not a whole number"
                + " (from the environment variable SERVER_PORT).");
  }

  @Test
  void namesTheSystemPropertyOfASettingThatIsWrong() {
    assertThat(given().environment("SERVER_PORT", "1").system("server.port", "x").complaints())
        .containsExactly("server.port is \"x\", which is not a whole number (from -Dserver.port).");
  }

  @Test
  void takesAVariableWithThePrefixOverThePlainOne() {
    Given given =
        given().environment("SERVER_PORT", "1").environment("MEDIA_RETENTION_SERVER_PORT", "8081");

    assertThat(given.settings().server().port()).isEqualTo(8081);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp://10.0.0.1:80", "udp://10.0.0.1:53", "tcp://[fd00::1]:80"})
  void leavesOutServiceLinksOfKubernetes(String link) {
    Settings settings = given().environment("SERVER_PORT", link).settings();

    assertThat(settings.server().port()).isEqualTo(8080);
    assertThat(settings.warnings())
        .anyMatch(
            warning ->
                warning.startsWith("The environment variable SERVER_PORT looks like")
                    && warning.contains("MEDIA_RETENTION_SERVER_PORT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:hush@www.kaltura.com",
        "ftp://me:hush@www.kaltura.com",
        "https://hush@www.kaltura.com",
        "me:hush@www.kaltura.com",
        "https://me:hu/sh@www.kaltura.com",
        "https://me:hush@a b"
      })
  void refusesAPasswordInTheServiceUrlAndDoesNotRepeatIt(String url) {
    assertThat(given().file("kaltura.service-url", url).complaints())
        .singleElement()
        .asString()
        .startsWith("kaltura.service-url holds a user or a password")
        .doesNotContain("hush");
  }

  @Test
  void writesAnAddressOfIpv6InBrackets() {
    assertThat(given().file("server.host", "::1").settings().server().url())
        .isEqualTo("http://[::1]:8080/");
    assertThat(given().file("server.host", "127.0.0.1").settings().server().url())
        .isEqualTo("http://127.0.0.1:8080/");
  }

  private Given given() {
    return Given.in(folder);
  }
}
