package org.mediaretention.kaltura;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.http.base.HttpOperationFailedException;

/** What went wrong with a call, in plain words and without a word of the body. */
public final class CallProblems {

  private CallProblems() {}

  public static String inWords(Throwable cause) {
    if (cause instanceof HttpOperationFailedException http) {
      return String.format(Locale.ROOT, "HTTP %d", http.getStatusCode());
    }
    if (cause instanceof UnknownHostException unknown) {
      return "there is no host " + unknown.getMessage();
    }
    if (cause instanceof ConnectException) {
      return "the connection was refused";
    }
    // The innermost of the exceptions is told, which is that of the certificate.
    if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
      return String.format(
          Locale.ROOT,
          "the server cannot prove by its TLS certificate that it is who it should be (%s)",
          cause.getMessage());
    }
    if (cause instanceof SocketTimeoutException) {
      return "no answer in time";
    }
    if (cause instanceof RuntimeCamelException && cause.getCause() != null) {
      return inWords(cause.getCause()); // of a renewal of the session
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
