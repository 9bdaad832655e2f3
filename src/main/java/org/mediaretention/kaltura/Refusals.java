package org.mediaretention.kaltura;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What each error code of Kaltura means for a run. */
final class Refusals {

  private static final Set<String> OF_SESSION = Set.of("INVALID_KS", "MISSING_KS");

  private static final String RATE_LIMIT = "ACTION_BLOCKED";

  /** Codes of a Kaltura in trouble or under load. */
  private static final Set<String> PASSING =
      Set.of(
          "INTERNAL_SERVERL_ERROR", // sic
          "INTERNAL_SERVER_ERROR",
          "INTERNAL_DATABASE_ERROR",
          "SERVERL_ERROR",
          "SEARCH_ENGINE_QUERY_FAILED",
          "DRUID_QUERY_TIMED_OUT",
          "LOCK_TIMED_OUT",
          "FILE_PENDING");

  /** Codes that no retry will change, with what the operator can do. */
  private static final Map<String, String> FINAL =
      Map.ofEntries(
          Map.entry(
              "START_SESSION_ERROR",
              "kaltura.partner-id and kaltura.admin-secret do not belong together"),
          Map.entry("INVALID_WIDGET_ID", "there is no account with the number kaltura.partner-id"),
          Map.entry(
              "APP_TOKEN_ID_NOT_FOUND",
              "the account kaltura.partner-id has no app token with the id kaltura.app-token-id"),
          Map.entry(
              "APP_TOKEN_NOT_ACTIVE",
              "the app token kaltura.app-token-id is switched off; make it active or set another"),
          Map.entry(
              "INVALID_APP_TOKEN_HASH",
              "kaltura.app-token does not belong to kaltura.app-token-id,"
                  + " or kaltura.app-token-hash is not its hashType"),
          Map.entry(
              "APP_TOKEN_EXPIRED",
              "the app token kaltura.app-token-id has expired; make another and set both its id"
                  + " and kaltura.app-token"),
          Map.entry("SERVICE_FORBIDDEN", "the role of this session lacks a permission"),
          Map.entry("SERVICE_FORBIDDEN_CONTENT_BLOCKED", "the account is blocked"),
          Map.entry("SERVICE_FORBIDDEN_FULLY_BLOCKED", "the account is blocked"),
          Map.entry("SERVICE_FORBIDDEN_PARTNER_DELETED", "the account was deleted"),
          Map.entry("USER_BLOCKED", "kaltura.user-id is blocked"),
          Map.entry("ACCESS_UNAUTHORIZED", "this session may not do that"),
          Map.entry(
              "SERVICE_ACCESS_CONTROL_RESTRICTED",
              "the account lets in only certain addresses or https"),
          Map.entry("PARTNER_ACCESS_FORBIDDEN", "this session belongs to another account"),
          Map.entry("FEATURE_FORBIDDEN", "the account lacks a feature"),
          Map.entry("SERVICE_DOES_NOT_EXISTS", "the server knows no such service"),
          Map.entry("ACTION_DOES_NOT_EXISTS", "the server knows no such action"),
          Map.entry("SERVICE_NOT_SPECIFIED", "the server did not understand the request"),
          Map.entry("MISSING_MANDATORY_PARAMETER", "the server did not understand the request"),
          Map.entry("PROPERTY_VALIDATION_CANNOT_BE_NULL", "the server misses a filter"),
          Map.entry("MUST_FILTER_ON_OBJECT_ID", "the server misses a filter"),
          Map.entry("INVALID_ENUM_VALUE", "the server does not know a value of the request"),
          Map.entry("OBJECT_TYPE_ABSTRACT", "the server did not understand the request"),
          Map.entry("INVALID_PARAMETER_CHAR", "the server did not understand the request"),
          Map.entry("SEARCH_ENGINE_SYNTAX_ERROR", "the server did not understand the request"),
          Map.entry("UNKNOWN_RESPONSE_FORMAT", "the server did not understand the request"),
          Map.entry("QUERY_EXCEEDED_MAX_MATCHES_ALLOWED", "the list asked for is too long"),
          Map.entry("CRITERIA EXCEEDED MAX MATCHES ALLOWED", "the list asked for is too long"));

  private Refusals() {}

  /** The failure that a refusal is; a code that is not known may pass, so it is tried again. */
  static RuntimeException of(SignedRequest signed, String codeOrNull, String message) {
    String code = Objects.requireNonNullElse(codeOrNull, "no code");
    if (OF_SESSION.contains(code)) {
      // Kaltura's own message holds the session.
      return new SessionRejected(signed.ks());
    }
    // Nobody knows what Kaltura repeats of a request that holds a secret.
    String said =
        signed.request() instanceof OpensSession
            ? "%s: %s".formatted(signed, code)
            : "%s: %s (%s)".formatted(signed, code, LongTokens.maskedIn(String.valueOf(message)));
    return FINAL.containsKey(code)
        ? new CallRefused("Kaltura refused %s: %s.".formatted(said, FINAL.get(code)))
        : new TransientFailure(kind(code), "Kaltura refused %s".formatted(said));
  }

  private static RetryKind kind(String code) {
    if (code.equals(RATE_LIMIT)) {
      return RetryKind.BLOCKED;
    }
    return PASSING.contains(code) ? RetryKind.REFUSED : RetryKind.UNKNOWN_CODE;
  }
}
