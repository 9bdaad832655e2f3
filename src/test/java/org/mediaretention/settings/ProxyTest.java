package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {

  @TempDir private Path folder;

  @Test
  void goesStraightWhenNobodyNamesAProxy() {
    assertThat(proxy(given())).isEmpty();
  }

  @Test
  void takesTheSettingOverJavaAndJavaOverTheEnvironment() {
    Given given = given().environment("https_proxy", "http://c:3");
    assertThat(proxy(given)).contains(new Proxy("c", 3, "", ""));
    given.system("https.proxyHost", "b").system("https.proxyPort", "2");
    assertThat(proxy(given)).contains(new Proxy("b", 2, "", ""));
    given.file("kaltura.proxy", "http://a:1/");
    assertThat(proxy(given)).contains(new Proxy("a", 1, "", ""));
    given.file("kaltura.proxy", "none");
    assertThat(proxy(given)).isEmpty();
  }

  @Test
  void readsUserAndPasswordAndTellsNobodyThePassword() {
    Optional<Proxy> proxy =
        proxy(given().file("kaltura.proxy", "http://me:p%40ss+word@proxy.edu:3128"));

    assertThat(proxy).contains(new Proxy("proxy.edu", 3128, "me", "p@ss+word"));
    assertThat(proxy.orElseThrow()).hasToString("user me at http://proxy.edu:3128");
  }

  @Test
  void readsAnAddressWithoutAScheme() {
    assertThat(proxy(given().environment("HTTPS_PROXY", "proxy:3128")))
        .contains(new Proxy("proxy", 3128, "", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kaltura.com", ".kaltura.com", "*.kaltura.com", "x, www.kaltura.com:443", "*"})
  void goesStraightToHostsThatTheEnvironmentExcepts(String except) {
    Given given = given().environment("https_proxy", "http://c:3").environment("no_proxy", except);

    assertThat(proxy(given)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"altura.com", "www.kaltura.com.edu", "www.kaltura.com:80", "localhost"})
  void takesTheProxyToAllOthers(String except) {
    Given given = given().environment("https_proxy", "http://c:3").environment("NO_PROXY", except);

    assertThat(proxy(given)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.kaltura.com", "localhost|www.kaltura.com", "www.*"})
  void goesStraightToHostsThatJavaExcepts(String except) {
    Given given = given().system("https.proxyHost", "b").system("http.nonProxyHosts", except);

    assertThat(proxy(given)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1", "http://localhost:1", "https://[::1]:1"})
  void goesStraightToThisMachine(String url) {
    Given given =
        given()
            .file("kaltura.service-url", url)
            .environment("https_proxy", "http://c:3")
            .environment("http_proxy", "http://c:3");

    assertThat(proxy(given)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"socks5://me:hush@p:1", "http://me:hush@", "http://me:hush@p:99999", "::"})
  void refusesWhatIsNoProxyAndDoesNotRepeatIt(String text) {
    assertThat(given().file("kaltura.proxy", text).complaints())
        .singleElement()
        .asString()
        .startsWith("kaltura.proxy is no proxy")
        .doesNotContain("hush");
    assertThat(given().notInFile("kaltura.proxy").environment("https_proxy", text).complaints())
        .singleElement()
        .asString()
        .startsWith("the environment variable https_proxy is no proxy")
        .doesNotContain("hush");
  }

  private Given given() {
    return Given.in(folder);
  }

  private static Optional<Proxy> proxy(Given given) {
    return given.settings().kaltura().proxy();
  }
}
