package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** A refusal, which Kaltura sends with HTTP status 200. */
final class ApiError extends RuntimeException {

  private static final String TYPE = "KalturaAPIException";

  private final String code;
  private final Map<String, String> args;

  private ApiError(String code, String message, Map<String, String> args) {
    super(message, null, false, false);
    this.code = code;
    this.args = new TreeMap<>(args);
  }

  static ApiError of(String code, String message) {
    return new ApiError(code, message, Map.of());
  }

  static ApiError missing(String parameter) {
    return new ApiError(
        "MISSING_MANDATORY_PARAMETER",
        "Missing parameter \"" + parameter + "\"",
        Map.of("PARAM_NAME", parameter));
  }

  static ApiError missingSession() {
    return of("MISSING_KS", "Missing KS, session not established");
  }

  /** Whatever is wrong with a session, Kaltura calls it -1: only KSID tells an expired one. */
  static ApiError invalidSession(String ksId) {
    return new ApiError(
        "INVALID_KS",
        "Invalid KS \"" + ksId + "\", Error \"-1,INVALID_STR\"",
        Map.of("KSID", ksId, "ERR_CODE", "-1", "ERR_DESC", "INVALID_STR"));
  }

  static ApiError loginRefused(String partnerId) {
    return new ApiError(
        "START_SESSION_ERROR",
        "Error while starting session for partner [" + partnerId + "]",
        Map.of("PID", partnerId));
  }

  static ApiError unknownService(String service) {
    return new ApiError(
        "SERVICE_DOES_NOT_EXISTS",
        "Service \"" + service + "\" does not exists",
        Map.of("SRV_NAME", service));
  }

  static ApiError unknownAction(String service, String action) {
    return new ApiError(
        "ACTION_DOES_NOT_EXISTS",
        "Action \"" + action + "\" does not exists for service \"" + service + "\"",
        Map.of("ACTION_NAME", action, "SERVICE_NAME", service));
  }

  static ApiError forbidden(String service, String action) {
    return new ApiError(
        "SERVICE_FORBIDDEN",
        "The access to service [" + service + "->" + action + "] is forbidden",
        Map.of("SERVICE", service + "->" + action));
  }

  static ApiError blocked(String service, String action) {
    return new ApiError(
        "ACTION_BLOCKED",
        "Action \"" + action + "\" in service \"" + service + "\" is blocked",
        Map.of("ACTION_NAME", action, "SERVICE_NAME", service));
  }

  static ApiError unknownWidget(String id) {
    return new ApiError(
        "INVALID_WIDGET_ID", "Unknown widget id \"" + id + "\"", Map.of("WIDGET_ID", id));
  }

  static ApiError unknownAppToken(String id) {
    return new ApiError(
        "APP_TOKEN_ID_NOT_FOUND",
        "Application token id \"" + id + "\" not found",
        Map.of("ID", id));
  }

  static ApiError unknownEntry(String id) {
    return new ApiError(
        "ENTRY_ID_NOT_FOUND", "Entry id \"" + id + "\" not found", Map.of("ENTRY_ID", id));
  }

  static ApiError cannotBeNull(String property) {
    return new ApiError(
        "PROPERTY_VALIDATION_CANNOT_BE_NULL",
        "The property \"" + property + "\" cannot be null",
        Map.of("PROP_NAME", property));
  }

  static ApiError internal() {
    return of("INTERNAL_SERVERL_ERROR", "Internal server error occurred");
  }

  /** Kaltura would ignore it, or heed it: a test that relied on either would prove nothing. */
  static ApiError sandboxCannot(String what) {
    return new ApiError(
        "SANDBOX_CANNOT", "The sandbox does not know " + what, Map.of("UNKNOWN", what));
  }

  static boolean is(JsonNode answer) {
    return answer.path("objectType").asText().equals(TYPE);
  }

  JsonNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", code).put("message", getMessage()).put("objectType", TYPE);
    if (args.isEmpty()) {
      json.putArray("args"); // PHP has one kind of array, and writes an empty one as a list
    } else {
      args.forEach(json.putObject("args")::put);
    }
    return json;
  }
}
