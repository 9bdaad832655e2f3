package org.mediaretention.kaltura.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpStatusesTest {

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 507, 520, 522, 524, 599})
  void takesWhatIsOfTheMomentForPassing(int status) {
    assertThat(HttpStatuses.mayPass(status)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        300, 301, 302, 303, 304, 305, 307, 308, 400, 401, 402, 403, 404, 405, 406, 407, 409, 410,
        411, 412, 413, 414, 415, 418, 421, 422, 423, 426, 428, 431, 444, 451, 501, 505, 506, 508,
        510, 511
      })
  void takesEverythingElseForFinal(int status) {
    assertThat(HttpStatuses.mayPass(status)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "401, let this machine in",
    "403, let this machine in",
    "404, there is no Kaltura API",
    "407, proxy",
    "421, host name",
    "451, legal",
    "505, there is no Kaltura API"
  })
  void namesTheStatusWhatItMeansAndTheSetting(int status, String meaning) {
    assertThat(HttpStatuses.inWords(answer(status, Map.of())))
        .contains("HTTP " + status, meaning, "kaltura.service-url");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void saysWhereARedirectionLeads(int status) {
    Map<String, String> headers = Map.of("location", "https://kaltura.example.edu/api_v3?ks=djJ8");

    assertThat(HttpStatuses.inWords(answer(status, headers)))
        .contains("https://kaltura.example.edu/api_v3;", "kaltura.service-url")
        .doesNotContain("djJ8");
  }

  @Test
  void doesWithoutTheHeadersOfARedirection() {
    assertThat(HttpStatuses.inWords(answer(302, Map.of()))).contains("does not say where");
    assertThat(HttpStatuses.inWords(answer(302, null))).contains("does not say where");
  }

  private static HttpOperationFailedException answer(int status, Map<String, String> headers) {
    return new HttpOperationFailedException("https://k", status, "", "", headers, "");
  }
}
