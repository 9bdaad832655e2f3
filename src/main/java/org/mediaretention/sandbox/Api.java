package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Every service and action the sandbox has, on one page. */
final class Api {

  private static final Set<String> SERVICES =
      Set.of(
          "session",
          "apptoken",
          "media",
          "baseentry",
          "flavorasset",
          "metadata_metadata",
          "system");

  private final Sessions sessions;
  private final SessionActions session;
  private final EntryActions entries;
  private final FlavorActions flavors;
  private final MetadataActions metadata;

  Api(
      SandboxAccount account,
      SearchIndex index,
      List<SandboxMetadata> metadata,
      SandboxCredentials credentials,
      Sessions sessions,
      InstantSource clock) {
    this.sessions = sessions;
    session = new SessionActions(credentials, sessions);
    entries = new EntryActions(account, index, credentials.partnerId(), clock);
    flavors = new FlavorActions(account, credentials.partnerId());
    this.metadata = new MetadataActions(account, metadata, credentials.partnerId());
  }

  /** The result, or the error in its place: Kaltura answers 200 even when it refuses. */
  JsonNode answer(ApiRequest request, boolean playsCacheUp) {
    if (request.service().equals(MultiRequest.SERVICE)) {
      return new MultiRequest(call -> answer(call, playsCacheUp)).answer(request);
    }
    try {
      return result(request, playsCacheUp);
    } catch (ApiError error) {
      return error.toJson();
    }
  }

  private JsonNode result(ApiRequest request, boolean playsCacheUp) {
    Accepted.check(request);
    Parameters parameters = request.parameters();
    return switch (request.name()) {
      case "session.start" -> session.start(parameters);
      case "session.startwidgetsession" -> session.startWidget(parameters);
      case "session.get" -> session.get(parameters);
      case "apptoken.startsession" -> session.startWithAppToken(parameters);
      case "media.list" ->
          entries.list(
              "KalturaMediaListResponse", parameters, sessions.of(parameters), playsCacheUp);
      case "baseentry.list" ->
          entries.list("KalturaBaseEntryListResponse", parameters, user(request), playsCacheUp);
      case "media.count" -> entries.countClips(parameters, user(request));
      case "baseentry.count" -> entries.count(parameters, user(request));
      case "media.get", "baseentry.get" -> {
        sessions.of(parameters);
        yield entries.get(parameters, playsCacheUp);
      }
      case "baseentry.getbyids" -> entries.getByIds(parameters, user(request), playsCacheUp);
      case "flavorasset.list" -> flavors.list(parameters, user(request));
      case "flavorasset.getbyentryid" -> {
        user(request);
        yield flavors.ofEntry(parameters);
      }
      case "metadata_metadata.list" -> metadata.list(parameters, user(request));
      case "system.ping" -> BooleanNode.TRUE;
      default -> throw unknown(request);
    };
  }

  private Session user(ApiRequest request) {
    Session asking = sessions.of(request.parameters());
    if (asking.type() == Session.WIDGET) {
      throw ApiError.forbidden(request.service(), request.action());
    }
    return asking;
  }

  private static ApiError unknown(ApiRequest request) {
    if (request.service().isEmpty()) {
      return ApiError.of(
          "SERVICE_NOT_SPECIFIED", "Service name was not specified, please specify one");
    } else if (!SERVICES.contains(request.service())) {
      return ApiError.unknownService(request.service());
    } else if (request.action().isEmpty()) {
      return ApiError.of(
          "ACTION_NOT_SPECIFIED", "Action name was not specified, please specify one");
    }
    return ApiError.unknownAction(request.service(), request.action());
  }
}
