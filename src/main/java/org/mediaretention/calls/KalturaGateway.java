package org.mediaretention.calls;

import java.util.Locale;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.OpensSession;

/** The way to Kaltura. */
@FunctionalInterface
public interface KalturaGateway {

  /** Throws what went wrong, or answers a {@link Failure}. */
  KalturaAnswer ask(KalturaRequest request);

  /**
   * @throws CallRefused when there is no answer after every retry
   */
  default SessionStarted open(OpensSession request) {
    KalturaAnswer answer = ask(request);
    if (answer instanceof Failure failure) {
      throw new CallRefused(
          String.format(
              Locale.ROOT, "Kaltura could not be asked for a session: %s.", failure.detail()));
    }
    return (SessionStarted) answer;
  }
}
