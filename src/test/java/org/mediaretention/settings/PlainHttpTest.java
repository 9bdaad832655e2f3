package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHttpTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://kaltura.example.edu",
        "http://10.0.0.1",
        "http://localhost.example.edu",
        "http://127.0.0.1.example.edu",
        "http://[::2]"
      })
  void refusesWhatOthersCouldReadOnTheWay(String url) {
    assertThat(of(url).complaints())
        .singleElement()
        .asString()
        .startsWith("kaltura.service-url is \"" + url + "\"")
        .contains("https", "kaltura.allow-plain-http=true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080",
        "http://127.3.2.1",
        "http://localhost:8080",
        "http://LocalHost",
        "http://[::1]:8080",
        "https://kaltura.example.edu"
      })
  void acceptsWhatStaysOnThisMachineAndWhatIsEncrypted(String url) {
    assertThat(of(url).complaints()).isEmpty();
  }

  @Test
  void acceptsItWhenToldSo() {
    assertThat(
            of("http://kaltura.example.edu").file("kaltura.allow-plain-http", "true").complaints())
        .isEmpty();
  }

  private Given of(String url) {
    return Given.in(folder).file("kaltura.service-url", url);
  }
}
