package org.mediaretention.calls;

import java.time.Duration;
import java.time.Instant;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Failure;

/**
 * Why a request failed in spite of every retry: because Kaltura was down, because of entries in it,
 * or because Kaltura refuses all such requests. Found by putting probes to Kaltura until it answers
 * one; used by one thread.
 */
public final class Diagnosis {

  private enum Cause {
    OUTAGE,
    ENTRIES,
    REFUSED
  }

  private final Failure failure;
  private final Instant since;
  private Cause cause;
  private boolean outageSeen;
  private Duration pause = Duration.ZERO;

  /**
   * @param since when the request failed for the first time
   */
  Diagnosis(Failure failure, Instant since) {
    this.failure = failure;
    this.since = since;
  }

  /** The diagnosis of a request that failed in an outage that is over. */
  static Diagnosis afterOutage(Failure failure) {
    return found(failure, Cause.OUTAGE);
  }

  /** The diagnosis of a request that nothing more can be done for. */
  static Diagnosis ofRefusal(Failure failure) {
    return found(failure, Cause.REFUSED);
  }

  private static Diagnosis found(Failure failure, Cause cause) {
    Diagnosis diagnosis = new Diagnosis(failure, Instant.MAX);
    diagnosis.cause = cause;
    return diagnosis;
  }

  public Failure failure() {
    return failure;
  }

  Instant since() {
    return since;
  }

  /** Whether Kaltura is still to be asked. */
  public boolean isOpen() {
    return cause == null;
  }

  /** Milliseconds to wait before the next probe. */
  public long pauseMillis() {
    return pause.toMillis();
  }

  /** A probe was not answered either. */
  void silent(Duration pauseNow) {
    outageSeen = true;
    pause = pauseNow;
  }

  /** A probe was answered, if only by a refusal that nobody knows, or by nonsense. */
  void answered(KalturaAnswer answer) {
    if (outageSeen) {
      cause = Cause.OUTAGE;
    } else {
      boolean refused = answer.isFailure() || !failure.isDivisible();
      cause = refused ? Cause.REFUSED : Cause.ENTRIES;
    }
  }

  /** Whether the same request is to be made again. */
  public boolean isOfOutage() {
    return cause == Cause.OUTAGE;
  }

  /** Whether some of its entries may be answered when they are asked about without the others. */
  public boolean isOfEntries() {
    return cause == Cause.ENTRIES;
  }
}
