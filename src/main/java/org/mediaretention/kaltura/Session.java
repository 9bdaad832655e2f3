package org.mediaretention.kaltura;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Variable;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.KalturaRequest.StartSession;

/** The session that all calls share: opened when first needed, renewed before it ends. */
public final class Session {

  /** How long a session is asked for; Kaltura may give less. */
  static final Duration LIFE = Duration.ofDays(1);

  private static final Duration RENEW_AFTER = LIFE.multipliedBy(8).dividedBy(10);

  /** A session may be rejected once it has ended, and its successor by mischance. */
  private static final int MOST_REJECTIONS_IN_A_ROW = 3;

  private final StartSession start;
  private final Door once;
  private final Door patient;
  private final Clock clock;

  private String ks = "";
  private Instant opened = Instant.MIN;
  private int rejectionsInARow;

  /** The way to Kaltura. */
  @FunctionalInterface
  public interface Door {

    /** Throws what went wrong, or answers a {@link Failure}. */
    KalturaAnswer ask(KalturaRequest request);
  }

  /**
   * @param once asks one time, for renewals in the middle of a call that is itself repeated
   * @param patient asks again while a fault may pass, for the first session
   */
  public Session(StartSession start, Door once, Door patient, Clock clock) {
    this.start = start;
    this.once = once;
    this.patient = patient;
    this.clock = clock;
  }

  /** The request with a session that Kaltura is expected to accept. */
  public synchronized SignedRequest sign(KalturaRequest request) {
    if (request instanceof StartSession) {
      return new SignedRequest(request, "");
    }
    refuseToGoRound();
    if (ks.isEmpty() || clock.instant().isAfter(opened.plus(RENEW_AFTER))) {
      open(once);
    }
    return new SignedRequest(request, ks);
  }

  /** Opens a session now, to learn early whether that is possible. */
  public synchronized void open() {
    rejectionsInARow = 0;
    open(patient);
  }

  private void open(Door door) {
    KalturaAnswer answer = door.ask(start);
    if (answer instanceof Failure failure) {
      throw new CallRefused(
          "Kaltura could not be asked for a session: %s.".formatted(failure.detail()));
    }
    ks = ((SessionStarted) answer).ks();
    opened = clock.instant();
  }

  /** Takes note that Kaltura accepted the session of a request. */
  public synchronized void accepted(@Variable("signed") SignedRequest signed) {
    boolean hasSession = !signed.ks().isEmpty(); // a login has none, and proves nothing
    if (hasSession && signed.ks().equals(ks)) {
      rejectionsInARow = 0;
    }
  }

  /** Drops a session that Kaltura rejected, so that the next request opens another. */
  public synchronized void rejected(SessionRejected rejection) {
    if (rejection.ks().equals(ks)) { // else another call has renewed it already
      ks = "";
      rejectionsInARow++;
    }
  }

  private void refuseToGoRound() {
    if (rejectionsInARow >= MOST_REJECTIONS_IN_A_ROW) {
      throw new CallRefused("Kaltura rejects each session that it has just given.");
    }
  }
}
