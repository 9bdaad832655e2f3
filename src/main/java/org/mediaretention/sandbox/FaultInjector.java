package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** Answers calls, rightly or with a fault. */
final class FaultInjector {

  private static final String ELSEWHERE = "https://kaltura.example.edu/api_v3/?ks=djJ8";

  private final Api api;
  private final SandboxAccount account;
  private final int partnerId;
  private final Duration retryAfter;

  FaultInjector(Api api, Tenant tenant, Duration retryAfter) {
    this.api = api;
    account = tenant.account();
    partnerId = tenant.partnerId();
    this.retryAfter = retryAfter;
  }

  Outcome.Reply honest(ApiRequest request) {
    return reply(request, true);
  }

  /** What the call asks for is done, and then the answer goes wrong. */
  Outcome after(Fault fault, ApiRequest request) {
    Outcome.Reply reply = honest(request);
    return spoilt(fault, request, () -> reply);
  }

  /** What the call asks for is done only where the answer tells of it. */
  Outcome with(Fault fault, ApiRequest request) {
    return spoilt(fault, request, () -> honest(request));
  }

  private Outcome spoilt(Fault fault, ApiRequest request, Supplier<Outcome.Reply> reply) {
    return switch (fault) {
      case TIMEOUT -> new Outcome.Silence();
      case RESET -> new Outcome.Closed();
      case TRUNCATED -> new Outcome.CutShort(reply.get());
      case HALF_JSON -> reply.get().half();
      case EMPTY_200 ->
          Outcome.Reply.empty(200)
              .with("X-Kaltura", "error-1")
              .with("X-Kaltura-App", "exiting on error 1 - INTERNAL_ERROR");
      case HTML_200 -> Outcome.Reply.page(200, "Please log in");
      case HTTP_429 ->
          Outcome.Reply.page(429, "Too many requests")
              .with("Retry-After", Long.toString(retryAfter.toSeconds()));
      case HTTP_500 -> Outcome.Reply.empty(500);
      case HTTP_502 -> Outcome.Reply.page(502, "Bad Gateway");
      case HTTP_503 -> Outcome.Reply.page(503, "Unavailable").with("Retry-After", retryDate());
      case HTTP_301, HTTP_302, HTTP_307, HTTP_308 ->
          Outcome.Reply.page(status(fault), "Moved").with("Location", ELSEWHERE);
      case HTTP_401, HTTP_403, HTTP_407, HTTP_421, HTTP_451 ->
          Outcome.Reply.page(status(fault), "Not here");
      case NULL_BODY -> Outcome.Reply.json(NullNode.instance);
      case WRONG_ENTRIES ->
          request.changes() == 0
              ? honest(request.withIds(others(request.ids())))
              : somebodyElse(request, reply.get());
      case PLAYS_CACHE_DOWN -> request.changes() == 0 ? reply(request, false) : reply.get();
      case NEARING_LIMITS -> reply.get().with("X-Kaltura-Service-Status", "NearingLimits");
      default -> reply(request, error(fault, request).toJson());
    };
  }

  private static int status(Fault fault) {
    return Integer.parseInt(fault.name().substring("HTTP_".length()));
  }

  private static ApiError error(Fault fault, ApiRequest request) {
    return switch (fault) {
      case INTERNAL_SERVERL_ERROR -> ApiError.internal();
      case ACTION_BLOCKED -> ApiError.blocked(request.service(), request.action());
      case INVALID_KS -> ApiError.invalidSession("EXPIRED");
      case SERVICE_FORBIDDEN -> ApiError.forbidden(request.service(), request.action());
      default -> ApiError.of(fault.name(), "Something went wrong: " + fault.name());
    };
  }

  private Outcome.Reply reply(ApiRequest request, boolean playsCacheUp) {
    return reply(request, api.answer(request, playsCacheUp));
  }

  private static Outcome.Reply reply(ApiRequest request, JsonNode result) {
    Outcome.Reply reply =
        request.wantsJson()
            ? Outcome.Reply.json(result)
            : Outcome.Reply.xml(result, request.parameters().flag("ignoreNull"));
    boolean forbidden = result.path("code").asText().equals("SERVICE_FORBIDDEN");
    return forbidden ? reply.with("X-Kaltura", "error-SERVICE_FORBIDDEN") : reply;
  }

  /** Another entry is only spoken of, never changed. */
  private Outcome.Reply somebodyElse(ApiRequest request, Outcome.Reply instead) {
    Set<String> named = Set.copyOf(request.ids());
    return account
        .entries()
        .filter(entry -> !entry.purged() && !named.contains(entry.id()))
        .findFirst()
        .map(entry -> reply(request, KalturaJson.entry(entry, partnerId, true)))
        .orElse(instead);
  }

  private String retryDate() {
    ZonedDateTime date = ZonedDateTime.now(ZoneOffset.UTC).plus(retryAfter);
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(date);
  }

  /** As many entries as were asked for, none of them asked for. */
  private List<String> others(List<String> ids) {
    Set<String> taken = new HashSet<>(ids);
    return ids.stream().map(id -> other(id, taken)).toList();
  }

  private String other(String id, Set<String> taken) {
    OptionalInt index = account.indexOf(id);
    for (int i = 1; index.isPresent() && i < account.size(); i++) {
      String next = account.entry((index.getAsInt() + i) % account.size()).id();
      if (taken.add(next)) {
        return next;
      }
    }
    return id + "x";
  }
}
