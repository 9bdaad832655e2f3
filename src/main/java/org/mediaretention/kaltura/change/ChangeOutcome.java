package org.mediaretention.kaltura.change;

import java.util.Locale;

/** How a call that changes something ended, as far as its answer tells. */
public sealed interface ChangeOutcome {

  /** The outcomes, for a switch. */
  enum Kind {
    DONE,
    NOT_DONE,
    REFUSED_FOR_ALL,
    GONE,
    ALREADY,
    REFUSED,
    UNKNOWN;

    /** As it stands in the ledger. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a call was certainly not carried out. */
  enum NotDoneKind {
    /** Kaltura's rate limit, which it looks at first. */
    BLOCKED,
    /** The session is over. */
    SESSION,
    /** The request never left. */
    NOT_SENT
  }

  Kind kind();

  /** What the answer was, in a few words or as Kaltura's code. */
  String detail();

  /** Kaltura says that it was done, which only reading back proves. */
  record Done() implements ChangeOutcome {
    @Override
    public Kind kind() {
      return Kind.DONE;
    }

    @Override
    public String detail() {
      return "";
    }
  }

  /** Certainly not done, and may be tried again. */
  record NotDone(NotDoneKind why, String detail) implements ChangeOutcome {
    @Override
    public Kind kind() {
      return Kind.NOT_DONE;
    }
  }

  /** Not done, and no other entry would fare better. */
  record RefusedForAll(String code, String sentence) implements ChangeOutcome {
    @Override
    public Kind kind() {
      return Kind.REFUSED_FOR_ALL;
    }

    @Override
    public String detail() {
      return code;
    }
  }

  /** Not done, because there is no such entry or flavor any more; to be confirmed by asking. */
  record Gone(String code) implements ChangeOutcome {
    @Override
    public Kind kind() {
      return Kind.GONE;
    }

    @Override
    public String detail() {
      return code;
    }
  }

  /** Not done, because the entry is already as it should become. */
  record Already(String code) implements ChangeOutcome {
    @Override
    public Kind kind() {
      return Kind.ALREADY;
    }

    @Override
    public String detail() {
      return code;
    }
  }

  /** Not done, because Kaltura does not do it to this entry. */
  record Refused(String code) implements ChangeOutcome {
    @Override
    public Kind kind() {
      return Kind.REFUSED;
    }

    @Override
    public String detail() {
      return code;
    }
  }

  /** Done or not: to be settled by asking, never by calling again. */
  record Unknown(String detail) implements ChangeOutcome {
    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }
}
