package org.mediaretention.kaltura.change;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.mediaretention.kaltura.CallProblems;
import org.mediaretention.kaltura.change.ChangeOutcome.Already;
import org.mediaretention.kaltura.change.ChangeOutcome.Done;
import org.mediaretention.kaltura.change.ChangeOutcome.Gone;
import org.mediaretention.kaltura.change.ChangeOutcome.NotDone;
import org.mediaretention.kaltura.change.ChangeOutcome.NotDoneKind;
import org.mediaretention.kaltura.change.ChangeOutcome.Refused;
import org.mediaretention.kaltura.change.ChangeOutcome.RefusedForAll;
import org.mediaretention.kaltura.change.ChangeOutcome.Unknown;
import org.mediaretention.kaltura.fact.JsonBytes;
import org.mediaretention.kaltura.fact.LongTokens;

/** Tells how a change ended from its answer; whatever is not certain is unknown. */
public final class ChangeOutcomes {

  private static final Set<String> SESSION_OVER = Set.of("INVALID_KS", "MISSING_KS", "EXPIRED_KS");

  private static final String RATE_LIMIT = "ACTION_BLOCKED";

  /** Codes that say the same whatever the entry, with what the operator can do. */
  private static final Map<String, String> FOR_ALL =
      Map.ofEntries(
          Map.entry("SERVICE_FORBIDDEN", "the role of the acting login lacks a permission"),
          Map.entry("FEATURE_RECYCLE_BIN_DISABLED", "the account has no recycle bin"),
          Map.entry("FEATURE_FORBIDDEN", "the account lacks a feature"),
          Map.entry("USER_BLOCKED", "the user of the acting login is blocked"),
          Map.entry("ACCESS_UNAUTHORIZED", "the acting login may not do that"),
          Map.entry("PARTNER_ACCESS_FORBIDDEN", "the acting login belongs to another account"),
          Map.entry(
              "SERVICE_ACCESS_CONTROL_RESTRICTED",
              "the account lets in only certain addresses or https"),
          Map.entry("SERVICE_DOES_NOT_EXISTS", "the server knows no such service"),
          Map.entry("ACTION_DOES_NOT_EXISTS", "the server knows no such action"));

  private static final String FORBIDDEN = "SERVICE_FORBIDDEN";
  private static final String NO_FEATURE = "FEATURE_";
  private static final String NOT_FOUND = "_NOT_FOUND";

  /** In each, the entry is where the deed would bring it. */
  private static final Set<String> ALREADY =
      Set.of("INVALID_ENTRY_STATUS_FOR_RECYCLE", "INVALID_ENTRY_STATUS_FOR_RESTORE");

  /** Codes by which Kaltura declines one entry. */
  private static final Set<String> ABOUT_THE_ENTRY =
      Set.of(
          "CANNOT_DELETE_LIVE_ENTRY_WHILE_STREAMING",
          "INVALID_ENTRY_STATUS",
          "ORIGINAL_FLAVOR_ASSET_IS_MISSING",
          "FLAVOR_PARAMS_ID_NOT_FOUND",
          "CONVERSION_PROFILE_ID_NOT_FOUND");

  private static final String RECORDING = "RECORD";

  private static final int DEEPEST_CAUSE = 20;

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** The outcome by the body of an answer with HTTP status 200. */
  public ChangeOutcome of(KalturaChange change, byte[] bodyOrNull) {
    JsonNode node;
    try {
      node = json.readTree(JsonBytes.withoutMarks(bodyOrNull == null ? new byte[0] : bodyOrNull));
    } catch (IOException e) {
      return new Unknown("the answer is not JSON");
    }
    // An empty body is no null: nothing says that the action ended.
    if (node == null || node.isMissingNode()) {
      return new Unknown("the answer is empty");
    }
    ChangeAnswer answer = new ChangeAnswer(node);
    if (answer.isRefusal()) {
      return refusal(answer);
    }
    return change.isConfirmedBy(answer)
        ? new Done()
        : new Unknown("the answer does not say that it was done");
  }

  /** The outcome when there is no answer with HTTP status 200. */
  public ChangeOutcome of(Throwable failure) {
    // The layers between may have wrapped it.
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
      if (isBeforeSending(cause)) {
        return new NotDone(NotDoneKind.NOT_SENT, cause.getClass().getSimpleName());
      }
    }
    return new Unknown(CallProblems.inWords(failure));
  }

  // Each can only come before the first byte of a request is sent.
  private static boolean isBeforeSending(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof ConnectTimeoutException
        || cause instanceof ConnectionRequestTimeoutException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException
        || cause instanceof SSLHandshakeException
        || cause instanceof SSLPeerUnverifiedException
        || cause instanceof GeneralSecurityException;
  }

  private static ChangeOutcome refusal(ChangeAnswer answer) {
    String code = answer.code();
    if (code.equals(RATE_LIMIT)) {
      return new NotDone(NotDoneKind.BLOCKED, code);
    }
    if (SESSION_OVER.contains(code)) {
      return new NotDone(NotDoneKind.SESSION, code);
    }
    if (FOR_ALL.containsKey(code) || code.startsWith(FORBIDDEN) || code.startsWith(NO_FEATURE)) {
      return new RefusedForAll(
          code, FOR_ALL.getOrDefault(code, LongTokens.maskedIn(answer.message())));
    }
    if (ALREADY.contains(code)) {
      return new Already(code);
    }
    if (ABOUT_THE_ENTRY.contains(code) || code.startsWith(RECORDING)) {
      return new Refused(code);
    }
    return code.endsWith(NOT_FOUND) ? new Gone(code) : new Unknown(code);
  }
}
