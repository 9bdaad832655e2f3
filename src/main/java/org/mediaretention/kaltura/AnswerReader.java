package org.mediaretention.kaltura;

import com.fasterxml.jackson.databind.DatabindException;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.apache.camel.util.ObjectHelper;
import org.mediaretention.kaltura.KalturaAnswer.Failure;

/** Reads an answer and makes sure that it answers what was asked. */
public final class AnswerReader {

  private final Clock clock;

  public AnswerReader(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws TransientFailure when the body is no answer to the request
   * @throws SessionRejected when the session is over
   * @throws CallRefused when Kaltura refuses for good
   */
  public KalturaAnswer read(@Body byte[] body, @Variable("signed") SignedRequest signed) {
    AnswerBody answer = new AnswerBody(body == null ? new byte[0] : body, signed, clock.instant());
    try {
      return signed.request().answer(answer);
    } catch (DatabindException e) {
      // It is JSON, of Kaltura's own shape as a rule, with something else where it should be.
      throw TransientFailure.ofNonsense(
          String.format(
              Locale.ROOT,
              "Kaltura's answer to %s is not what it should be: %s",
              signed,
              answer.beginning()));
    } catch (IOException e) {
      throw new TransientFailure(
          String.format(
              Locale.ROOT, "Kaltura's answer to %s is not JSON: %s", signed, answer.beginning()));
    }
  }

  /** The answer when there is none. */
  public Failure failure(
      @Variable("request") KalturaRequest request, @ExchangeException Exception cause) {
    Optional<String> code =
        Optional.ofNullable(ObjectHelper.getException(TransientFailure.class, cause))
            .flatMap(TransientFailure::code);
    return new Failure(request, CallProblems.inWords(cause), RetryKind.of(cause), code);
  }
}
