package org.mediaretention.kaltura;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mediaretention.kaltura.fact.LongTokens;
import org.mediaretention.text.PlainText;

/** What each error code of Kaltura means for a run. */
public final class Refusals {

  private static final Set<String> OF_SESSION = Set.of("INVALID_KS", "MISSING_KS");

  /** Codes of a Kaltura that is asked too much: by its rate limit, or by its search engine. */
  private static final Set<String> OF_LOAD = Set.of("ACTION_BLOCKED", "SEARCH_ENGINE_QUERY_FAILED");

  /** Codes of a Kaltura in trouble or under load. */
  private static final Set<String> PASSING =
      Set.of(
          "INTERNAL_SERVERL_ERROR", // sic
          "INTERNAL_SERVER_ERROR",
          "INTERNAL_DATABASE_ERROR",
          "SERVERL_ERROR",
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
          Map.entry(
              "UNKNOWN_ROLE_ID",
              "there is no role with the id of setrole; correct kaltura.privileges, or make another"
                  + " app token"),
          Map.entry(
              "INVALID_SET_ROLE",
              "the user of the session may not have the role of setrole; correct"
                  + " kaltura.privileges, or make another app token"),
          Map.entry(
              "INVALID_OBJECT_ID",
              "the role of this session was deleted; make another role and another app token"),
          Map.entry(
              "INVALID_ACTIONS_LIMIT",
              "actionslimit is no number; take it out of kaltura.privileges or the app token"),
          Map.entry(
              "INVALID_IP_ADDRESS_RESTRICTION",
              "iprestrict is no address; correct kaltura.privileges, or make another app token"),
          Map.entry("INVALID_USER_ID", "the account has no user with the id kaltura.user-id"),
          Map.entry("INVALID_PARTNER_ID", "there is no account with the number kaltura.partner-id"),
          Map.entry("UNKNOWN_PARTNER_ID", "there is no account with the number kaltura.partner-id"),
          Map.entry("SERVICE_FORBIDDEN", "the role of this session lacks a permission"),
          Map.entry("SERVICE_FORBIDDEN_CONTENT_BLOCKED", "the account is blocked"),
          Map.entry("SERVICE_FORBIDDEN_FULLY_BLOCKED", "the account is blocked"),
          Map.entry("SERVICE_FORBIDDEN_PARTNER_DELETED", "the account was deleted"),
          Map.entry("LOGIN_BLOCKED", "the user of the session is blocked"),
          Map.entry("USER_IS_BLOCKED", "the user of the session is blocked"),
          Map.entry(
              "ACCESS_FORBIDDEN_FROM_UNKNOWN_IP",
              "the account does not let this machine's address in"),
          Map.entry("ACTION_FORBIDDEN", "the role of this session lacks a permission"),
          Map.entry("ACTION_NOT_SPECIFIED", "the server did not understand the request"),
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

  /** Codes that begin like this are final as well, whatever comes behind. */
  private static final Map<String, String> FINAL_BEGINNINGS =
      Map.of(
          "SERVICE_FORBIDDEN", "the account or the role of this session lacks a permission",
          "PROPERTY_VALIDATION_", "the server does not accept a value of the request");

  private Refusals() {}

  /** The failure that a refusal is; a code that is not known may pass, so it is tried again. */
  public static RuntimeException of(SignedRequest signed, String codeOrNull, String message) {
    String code = PlainText.of(Objects.requireNonNullElse(codeOrNull, "no code"));
    if (OF_SESSION.contains(code)) {
      // Kaltura's own message holds the session.
      return new SessionRejected(signed.ks());
    }
    // Nobody knows what Kaltura repeats of a request that holds a secret.
    String said =
        signed.request() instanceof OpensSession
            ? String.format(Locale.ROOT, "%s: %s", signed, code)
            : String.format(
                Locale.ROOT,
                "%s: %s (%s)",
                signed,
                code,
                LongTokens.maskedIn(PlainText.of(String.valueOf(message))));
    return whyFinal(code)
        .<RuntimeException>map(
            why ->
                new CallRefused(String.format(Locale.ROOT, "Kaltura refused %s: %s.", said, why)))
        .orElseGet(
            () ->
                TransientFailure.ofRefusal(
                    kind(code), code, String.format(Locale.ROOT, "Kaltura refused %s", said)));
  }

  private static Optional<String> whyFinal(String code) {
    return Optional.ofNullable(FINAL.get(code))
        .or(
            () ->
                FINAL_BEGINNINGS.entrySet().stream()
                    .filter(beginning -> code.startsWith(beginning.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  private static RetryKind kind(String code) {
    if (OF_LOAD.contains(code)) {
      return RetryKind.BLOCKED;
    }
    return PASSING.contains(code) ? RetryKind.REFUSED : RetryKind.UNKNOWN_CODE;
  }
}
