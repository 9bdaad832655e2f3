package org.mediaretention.kaltura;

/** A call went wrong in a way that may pass. */
public final class TransientFailure extends RuntimeException {

  private final RetryKind kind;

  /** An answer that cannot be used. */
  public TransientFailure(String message) {
    this(RetryKind.UNREADABLE, message);
  }

  TransientFailure(RetryKind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** An answer to another question. */
  static TransientFailure ofOthers(String question) {
    return new TransientFailure(
        "Kaltura's answer to %s is about entries that were not asked for".formatted(question));
  }

  RetryKind kind() {
    return kind;
  }
}
