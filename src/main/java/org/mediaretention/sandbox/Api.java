package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
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
          "user",
          "system");

  private final Sessions sessions;
  private final SessionActions session;
  private final EntryActions entries;
  private final FlavorActions flavors;
  private final MetadataActions metadata;
  private final PlaybackActions playback;
  private final UserActions users;
  private final EntryChanges entryChanges;
  private final FlavorChanges flavorChanges;
  private final MetadataChanges metadataChanges;
  private final RateLimiter limiter;
  private final Rights rights;

  Api(
      Tenant tenant,
      SearchIndex index,
      Sessions sessions,
      SessionActions session,
      RateLimiter limiter) {
    this.sessions = sessions;
    this.session = session;
    this.limiter = limiter;
    LiveAccount account = tenant.account();
    entries = new EntryActions(account, index, tenant.partnerId(), tenant.clock());
    flavors = new FlavorActions(account, tenant.partnerId());
    metadata = new MetadataActions(account, tenant.metadata(), tenant.partnerId());
    playback = new PlaybackActions(account, tenant.partnerId());
    users = new UserActions(tenant.users(), tenant.partnerId());
    entryChanges = new EntryChanges(tenant);
    flavorChanges = new FlavorChanges(tenant);
    metadataChanges = new MetadataChanges(tenant, tenant.schema());
    rights = new Rights(sessions, tenant.circumstances());
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
    limiter.check(request);
    rights.check(request);
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
      case "baseentry.getplaybackcontext" -> {
        user(request);
        yield playback.context(parameters);
      }
      case "baseentry.recycle" -> entryChanges.recycle(request, user(request));
      case "baseentry.restorerecycled" -> entryChanges.restore(request, user(request));
      case "baseentry.delete" -> entryChanges.delete(request, user(request));
      case "media.delete" -> entryChanges.deleteClip(request, user(request));
      case "flavorasset.delete" -> {
        user(request);
        yield flavorChanges.delete(request);
      }
      case "flavorasset.convert" -> {
        user(request);
        yield flavorChanges.convert(request);
      }
      case "flavorasset.get" -> {
        user(request);
        yield flavors.get(parameters);
      }
      case "flavorasset.list" -> flavors.list(parameters, user(request));
      case "flavorasset.getbyentryid" -> {
        user(request);
        yield flavors.ofEntry(parameters);
      }
      case "metadata_metadata.list" -> metadata.list(parameters, user(request));
      case "metadata_metadata.add" -> {
        user(request);
        yield metadataChanges.add(request);
      }
      case "metadata_metadata.update" -> {
        user(request);
        yield metadataChanges.update(request);
      }
      case "user.list" -> {
        user(request);
        yield users.list(parameters);
      }
      case "user.get" -> {
        user(request);
        yield users.get(parameters);
      }
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
