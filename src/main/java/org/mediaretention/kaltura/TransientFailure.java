package org.mediaretention.kaltura;

import java.util.Locale;
import java.util.Optional;

/** A call went wrong in a way that may pass. */
public final class TransientFailure extends RuntimeException {

  private final RetryKind kind;
  private final transient Optional<String> code;

  /** An answer that cannot be used. */
  public TransientFailure(String message) {
    this(RetryKind.UNREADABLE, message);
  }

  TransientFailure(RetryKind kind, String message) {
    this(kind, Optional.empty(), message);
  }

  private TransientFailure(RetryKind kind, Optional<String> code, String message) {
    super(message);
    this.kind = kind;
    this.code = code;
  }

  /** A refusal by Kaltura that may pass. */
  static TransientFailure ofRefusal(RetryKind kind, String code, String message) {
    return new TransientFailure(kind, Optional.of(code), message);
  }

  /** An answer to another question. */
  static TransientFailure ofOthers(String question) {
    return ofNonsense(
        String.format(
            Locale.ROOT,
            "Kaltura's answer to %s is about entries that were not asked for",
            question));
  }

  /** The code of Kaltura's refusal; empty when it was none. */
  Optional<String> code() {
    return code;
  }

  /** An answer of Kaltura's that cannot be right. */
  static TransientFailure ofNonsense(String what) {
    return new TransientFailure(RetryKind.NONSENSE, what);
  }

  RetryKind kind() {
    return kind;
  }
}
