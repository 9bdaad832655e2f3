package org.mediaretention.sandbox;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the sandbox knows of each action. Kaltura ignores a name that it does not know, so that a
 * misspelled filter matches everything; the sandbox refuses the call.
 */
final class Accepted {

  /** What every action takes. */
  private static final Set<String> ENVELOPE =
      Set.of(
          "service",
          "action",
          "format",
          "ks",
          "clientTag",
          "apiVersion",
          "kalsig",
          "partnerId",
          "p",
          "nocache",
          "ignoreNull",
          "responseProfile");

  private static final Set<String> LIST = Set.of("filter", "pager");
  private static final Set<String> PAGER = Set.of("objectType", "pageSize", "pageIndex");
  private static final Set<String> PROFILE = Set.of("objectType", "type", "fields");
  private static final Set<String> ENTRY = Set.of("entryId", "version");

  private static final Map<String, Set<String>> PARAMETERS =
      Map.ofEntries(
          Map.entry("session.start", Set.of("secret", "userId", "type", "expiry", "privileges")),
          Map.entry("session.startwidgetsession", Set.of("widgetId", "expiry")),
          Map.entry("session.get", Set.of("session")),
          Map.entry(
              "apptoken.startsession",
              Set.of("id", "tokenHash", "userId", "type", "expiry", "sessionPrivileges")),
          Map.entry("media.list", LIST),
          Map.entry("media.count", Set.of("filter")),
          Map.entry("media.get", ENTRY),
          Map.entry("baseentry.list", LIST),
          Map.entry("baseentry.count", Set.of("filter")),
          Map.entry("baseentry.get", ENTRY),
          Map.entry("baseentry.getbyids", Set.of("entryIds")),
          Map.entry("baseentry.getplaybackcontext", Set.of("entryId", "contextDataParams")),
          Map.entry("baseentry.recycle", Set.of("entryId")),
          Map.entry("baseentry.restorerecycled", Set.of("entryId")),
          Map.entry("baseentry.delete", Set.of("entryId")),
          Map.entry("media.delete", Set.of("entryId")),
          Map.entry("flavorasset.delete", Set.of("id")),
          Map.entry("flavorasset.convert", Set.of("entryId", "flavorParamsId", "priority")),
          Map.entry("flavorasset.get", Set.of("id")),
          Map.entry("flavorasset.list", LIST),
          Map.entry("flavorasset.getbyentryid", Set.of("entryId")),
          Map.entry("metadata_metadata.list", LIST),
          Map.entry(
              "metadata_metadata.add",
              Set.of("metadataProfileId", "objectType", "objectId", "xmlData")),
          Map.entry("metadata_metadata.update", Set.of("id", "xmlData", "version")),
          Map.entry("user.list", LIST),
          Map.entry("user.get", Set.of("userId")),
          Map.entry("system.ping", Set.of()));

  private static final Set<String> BASE_ENTRY_FILTER =
      union(
          Set.of("objectType", "orderBy", "idEqual", "idIn"),
          Set.of("displayInSearchEqual", "displayInSearchIn", "typeEqual", "typeIn"),
          Set.of("userIdEqual", "userIdIn", "userIdNotIn"),
          Set.of("statusEqual", "statusNotEqual", "statusIn", "statusNotIn"),
          Set.of("moderationStatusEqual", "moderationStatusNotEqual"),
          Set.of("moderationStatusIn", "moderationStatusNotIn"),
          Set.of("createdAtGreaterThanOrEqual", "createdAtLessThanOrEqual"),
          Set.of("updatedAtGreaterThanOrEqual", "updatedAtLessThanOrEqual"));

  private static final Set<String> MEDIA_ENTRY_FILTER =
      union(
          BASE_ENTRY_FILTER,
          Set.of("mediaTypeEqual", "mediaTypeIn"),
          Set.of("lastPlayedAtGreaterThanOrEqual", "lastPlayedAtLessThanOrEqual"),
          Set.of("lastPlayedAtLessThanOrEqualOrNull"));

  /** A filter has the properties of its type: the one that it names, else that of the action. */
  private static final Map<String, Set<String>> FILTERS =
      Map.of(
          "KalturaBaseEntryFilter",
          BASE_ENTRY_FILTER,
          "KalturaMediaEntryFilter",
          MEDIA_ENTRY_FILTER,
          "KalturaAssetFilter",
          Set.of("objectType", "entryIdEqual", "entryIdIn"),
          "KalturaFlavorAssetFilter",
          Set.of("objectType", "entryIdEqual", "entryIdIn"),
          "KalturaUserFilter",
          Set.of("objectType", "idEqual", "idIn"),
          "KalturaMetadataFilter",
          union(
              Set.of("objectType", "metadataProfileIdEqual", "metadataObjectTypeEqual"),
              Set.of("objectIdEqual", "objectIdIn")));

  private static final Map<String, String> FILTER_OF_SERVICE =
      Map.of(
          "media", "KalturaMediaEntryFilter",
          "baseentry", "KalturaBaseEntryFilter",
          "flavorasset", "KalturaAssetFilter",
          "user", "KalturaUserFilter",
          "metadata_metadata", "KalturaMetadataFilter");

  private Accepted() {}

  /** Refuses a known action whose parameters are not all known. */
  static void check(ApiRequest request) {
    Set<String> own = PARAMETERS.get(request.name());
    if (own == null) {
      return; // the action itself is unknown, which Kaltura has words for
    }
    Parameters parameters = request.parameters();
    known("the parameter " + request.name() + "::", parameters, union(own, ENVELOPE));
    known("KalturaFilterPager::", parameters.in("pager"), PAGER);
    known("KalturaDetachedResponseProfile::", parameters.in("responseProfile"), PROFILE);
    known("contextDataParams::", parameters.in("contextDataParams"), Set.of("objectType"));
    Parameters filter = parameters.in("filter");
    String declared = FILTER_OF_SERVICE.getOrDefault(request.service(), "");
    String type = filter.text("objectType").orElse(declared);
    Set<String> properties = FILTERS.get(type);
    if (properties != null) {
      known(type + "::", filter, properties);
    } else if (filter.json().size() > 0) {
      throw ApiError.sandboxCannot(type);
    }
  }

  private static void known(String prefix, Parameters given, Set<String> names) {
    Set<String> unknown = new TreeSet<>();
    given.json().fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(names);
    if (!unknown.isEmpty()) {
      throw ApiError.sandboxCannot(prefix + String.join(",", unknown));
    }
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return Set.copyOf(all);
  }
}
