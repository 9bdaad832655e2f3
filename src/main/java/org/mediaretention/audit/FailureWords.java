package org.mediaretention.audit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.kaltura.CallProblems;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.KalturaDown;
import org.mediaretention.kaltura.SessionRejected;
import org.mediaretention.kaltura.http.HttpStatuses;

/** Why an audit could not go on, as a sentence. */
public final class FailureWords {

  private FailureWords() {}

  /** One sentence, without the name of an exception. */
  public static String of(Exception failure) {
    Throwable cause =
        failure instanceof RuntimeCamelException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof HttpOperationFailedException http) {
      return HttpStatuses.inWords(http);
    }
    if (cause instanceof AuditProblem
        || cause instanceof CallRefused
        || cause instanceof KalturaDown) {
      return cause.getMessage();
    }
    if (cause instanceof SessionRejected) {
      return "Kaltura does not accept the session any more, nor a new one.";
    }
    if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
      return String.format(
          Locale.ROOT,
          "Kaltura cannot be asked: %s; see kaltura.service-url.",
          CallProblems.inWords(cause));
    }
    if (cause instanceof IOException) {
      return String.format(
          Locale.ROOT, "A file could not be read or written: %s.", CallProblems.inWords(cause));
    }
    return String.format(Locale.ROOT, "Something unexpected went wrong: %s.", cause);
  }
}
