package org.mediaretention.kaltura;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.http.base.HttpOperationFailedException;

/** What went wrong with a call, in plain words and without a word of the body. */
public final class Problems {

  private Problems() {}

  public static String inWords(Throwable cause) {
    if (cause instanceof HttpOperationFailedException http) {
      return "HTTP %d".formatted(http.getStatusCode());
    }
    if (cause instanceof UnknownHostException unknown) {
      return "there is no host " + unknown.getMessage();
    }
    if (cause instanceof ConnectException) {
      return "the connection was refused";
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
