package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.Test;

class CallProblemsTest {

  @Test
  void namesTheStatusButNotTheAddressOrTheBody() {
    Exception http =
        new HttpOperationFailedException(
            "https://k/?ks=" + Ask.KS, 503, "busy", null, Map.of(), "body " + Ask.KS);

    assertThat(CallProblems.inWords(http)).isEqualTo("HTTP 503");
  }

  @Test
  void saysWhatIsWrongWithTheNetwork() {
    assertThat(CallProblems.inWords(new UnknownHostException("kaltura.invalid")))
        .isEqualTo("there is no host kaltura.invalid");
    assertThat(CallProblems.inWords(new ConnectException("x")))
        .isEqualTo("the connection was refused");
    assertThat(CallProblems.inWords(new SocketTimeoutException("x")))
        .isEqualTo("no answer in time");
  }

  @Test
  void repeatsWhatAnotherFaultSaysOfItself() {
    assertThat(CallProblems.inWords(new IOException("disk full"))).isEqualTo("disk full");
    assertThat(CallProblems.inWords(new IOException())).isEqualTo("IOException");
  }
}
