package org.mediaretention.kaltura;

import java.io.InterruptedIOException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Why a call had to be made again. */
public enum RetryKind {
  TIMEOUT("timeout"),
  CONNECTION("connection"),
  HTTP_429("HTTP 429"),
  HTTP_5XX("HTTP 5xx"),
  HTTP_OTHER("other HTTP status"),
  BLOCKED("rate limit"),
  REFUSED("refused by Kaltura"),
  UNKNOWN_CODE("unknown refusal"),
  SESSION("session"),
  UNREADABLE("unreadable answer"),
  /** Kaltura was there, but what it said cannot be right. */
  NONSENSE("impossible answer");

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;

  private final String label;

  RetryKind(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** The kind of what went wrong with a call that is made again. */
  public static RetryKind of(Throwable failure) {
    // The failure of a renewal comes wrapped.
    Throwable cause = failure instanceof RuntimeCamelException ? failure.getCause() : failure;
    if (cause instanceof HttpOperationFailedException http) {
      return ofStatus(http.getStatusCode());
    }
    if (cause instanceof SessionRejected) {
      return SESSION;
    }
    if (cause instanceof TransientFailure bad) {
      return bad.kind();
    }
    return cause instanceof InterruptedIOException ? TIMEOUT : CONNECTION;
  }

  private static RetryKind ofStatus(int status) {
    if (status == TOO_MANY_REQUESTS) {
      return HTTP_429;
    }
    return status >= SERVER_ERRORS ? HTTP_5XX : HTTP_OTHER;
  }
}
