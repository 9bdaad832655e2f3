package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  @Test
  void namesTheStatusButNotTheAddressOrTheBody() {
    Exception http =
        new HttpOperationFailedException(
            "https://k/?ks=" + Ask.KS, 503, "busy", null, Map.of(), "body " + Ask.KS);

    assertThat(Problems.inWords(http)).isEqualTo("HTTP 503");
  }

  @Test
  void saysWhatIsWrongWithTheNetwork() {
    assertThat(Problems.inWords(new UnknownHostException("kaltura.invalid")))
        .isEqualTo("there is no host kaltura.invalid");
    assertThat(Problems.inWords(new ConnectException("x"))).isEqualTo("the connection was refused");
    assertThat(Problems.inWords(new SocketTimeoutException("x"))).isEqualTo("no answer in time");
  }

  @Test
  void repeatsWhatAnotherFaultSaysOfItself() {
    assertThat(Problems.inWords(new IOException("disk full"))).isEqualTo("disk full");
    assertThat(Problems.inWords(new IOException())).isEqualTo("IOException");
  }
}
