package org.mediaretention.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Variable;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.OpensSession;
import org.mediaretention.kaltura.SessionRejected;
import org.mediaretention.kaltura.SessionRights;
import org.mediaretention.kaltura.SignedRequest;
import org.mediaretention.kaltura.StartSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session that all calls share: opened when first needed, renewed before it ends. */
public final class Session {

  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  /** A session may be rejected once it has ended, and a few of its successors by mischance. */
  private static final int MAX_REJECTIONS_IN_A_ROW = 4;

  private final SignIn signIn;
  private final KalturaGateway once;
  private final KalturaGateway patient;
  private final IdLimit idLimit;
  private final Clock clock;

  private String ks = "";
  private Instant renewAt = Instant.MIN;
  private int rejectionsInARow;
  private Optional<SessionRights> rights = Optional.empty();
  private volatile Optional<String> refusal = Optional.empty();

  /**
   * @param once asks one time, for renewals in the middle of a call that is itself repeated
   * @param patient asks again while a fault may pass, for the first session
   * @param idLimit is told what the session may see
   */
  public Session(
      SignIn signIn, KalturaGateway once, KalturaGateway patient, IdLimit idLimit, Clock clock) {
    this.signIn = signIn;
    this.once = once;
    this.patient = patient;
    this.idLimit = idLimit;
    this.clock = clock;
  }

  /** The request with a session that Kaltura is expected to accept. */
  public synchronized SignedRequest sign(KalturaRequest request) {
    if (request instanceof OpensSession opening) {
      return new SignedRequest(request, opening.ks());
    }
    refuseToGoRound();
    if (ks.isEmpty() || clock.instant().isAfter(renewAt)) {
      open(once);
    }
    return new SignedRequest(request, ks);
  }

  /**
   * Opens a session now, to learn early whether that is possible and whether it sees everything.
   *
   * @throws CallRefused also when it does not: what it leaves out would look like gone
   */
  public synchronized void open() {
    rejectionsInARow = 0;
    open(patient);
    if (rights.isEmpty()) {
      LOG.warn("Kaltura does not tell what the session may see; entries may be missing.");
    }
  }

  /** Opens a session now, whatever it sees, for those who then ask for its rights. */
  public synchronized void tryOut() {
    rejectionsInARow = 0;
    signIn(patient);
  }

  /** What the session opened last may see; empty when Kaltura does not tell. */
  public synchronized Optional<SessionRights> rights() {
    return rights;
  }

  /** Why lists would lack entries of other users, with what to do, if they would. */
  public synchronized Optional<String> whyNotEveryUser() {
    return rights
        .filter(known -> !known.isAdministrator())
        .map(
            known ->
                String.format(
                    Locale.ROOT,
                    "The session is of type %s, not ADMIN: Kaltura lists only the entries of its own user. %s",
                    known.typeName(),
                    signIn.howToBeAdministrator()));
  }

  /** Why entries would be hidden from the session, with what to do, if they would. */
  public synchronized Optional<String> whyNotEveryEntry() {
    return rights
        .filter(known -> !known.disablesEntitlement())
        .map(
            known ->
                String.format(
                    Locale.ROOT,
                    "The session has no disableentitlement in force: entries that its user may not see"
                        + " are missing in all answers. %s",
                    signIn.howToDisableEntitlement()));
  }

  /** Signs in anew, to see whether that is still possible; throws what went wrong. */
  public synchronized void check() {
    open(once);
  }

  /** Why Kaltura did not let the program in the last time it tried; empty when it did. */
  public Optional<String> refusal() {
    return refusal; // not synchronized: who asks must not wait for Kaltura
  }

  private void open(KalturaGateway door) {
    signIn(door);
    whyNotEveryUser()
        .or(this::whyNotEveryEntry)
        .ifPresent(
            why -> {
              ks = "";
              refusal = Optional.of(why);
              throw new CallRefused(why);
            });
  }

  private void signIn(KalturaGateway door) {
    SessionStarted started = start(door);
    Instant now = clock.instant();
    ks = started.ks();
    rights = started.rights();
    idLimit.know(rights.map(SessionRights::disablesEntitlement));
    renewAt = now.plus(life(now, started.end()).multipliedBy(8).dividedBy(10));
  }

  private SessionStarted start(KalturaGateway door) {
    try {
      SessionStarted started = signIn.open(door);
      refusal = Optional.empty();
      return started;
    } catch (CallRefused e) {
      refusal = Optional.of(e.getMessage());
      throw e;
    }
  }

  // An end that is no life of a session tells of clocks that differ, and a rejection renews too.
  private static Duration life(Instant now, Optional<Instant> end) {
    return end.map(e -> Duration.between(now, e))
        .filter(life -> life.compareTo(Duration.ZERO) > 0 && life.compareTo(StartSession.LIFE) < 0)
        .orElse(StartSession.LIFE);
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
    if (rejectionsInARow >= MAX_REJECTIONS_IN_A_ROW) {
      throw new CallRefused("Kaltura rejects each session that it has just given.");
    }
  }
}
