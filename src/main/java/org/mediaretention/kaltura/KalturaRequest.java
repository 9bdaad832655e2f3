package org.mediaretention.kaltura;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One question to Kaltura: everything in it but the session. */
public sealed interface KalturaRequest {

  /** Kaltura returns at most this many objects, and reads at most this many ids, a call. */
  int MOST_OBJECTS = 500;

  String service();

  String action();

  /** The parameters of the action, in Kaltura's own shape. */
  Map<String, Object> parameters();

  /** The entries that the question is about; none for most. */
  default List<String> ids() {
    return List.of();
  }

  /** {@code media.list}, as it is written in reports. */
  default String name() {
    return service() + "." + action();
  }

  /** Opens an administrator's session. */
  record StartSession(int partnerId, String secret, String userId, String privileges)
      implements KalturaRequest {

    private static final int ADMIN = 2;

    @Override
    public String service() {
      return "session";
    }

    @Override
    public String action() {
      return "start";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of(
          "partnerId", partnerId,
          "secret", secret,
          "userId", userId,
          "type", ADMIN,
          "expiry", Session.LIFE.toSeconds(),
          "privileges", privileges);
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
      return "session.start for account " + partnerId;
    }
  }

  /** Looks up entries whatever their status; Kaltura leaves out those it does not know. */
  record ListMedia(List<String> ids) implements KalturaRequest {

    // Without them Kaltura lists only what is ready, and hides what awaits or failed moderation.
    private static final String EVERY_STATUS = "-2,-1,0,1,2,3,4,5,6,7";
    private static final String EVERY_MODERATION = "1,2,3,4,5,6";

    @Override
    public String service() {
      return "media";
    }

    @Override
    public String action() {
      return "list";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of(
          "filter",
          Map.of(
              "objectType",
              "KalturaMediaEntryFilter",
              "idIn",
              String.join(",", ids),
              "statusIn",
              EVERY_STATUS,
              "moderationStatusIn",
              EVERY_MODERATION),
          "pager",
          onePage(),
          "responseProfile",
          profile(MediaEntry.FIELDS));
    }
  }

  /** Looks up entries of any kind and moderation; deleted ones are left out. */
  record GetEntries(List<String> ids) implements KalturaRequest {

    @Override
    public String service() {
      return "baseEntry";
    }

    @Override
    public String action() {
      return "getByIds";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of(
          "entryIds", String.join(",", ids), "responseProfile", profile(MediaEntry.FIELDS));
    }
  }

  /** Lists the flavors of several entries, all on one page. */
  record ListFlavors(List<String> ids) implements KalturaRequest {

    @Override
    public String service() {
      return "flavorAsset";
    }

    @Override
    public String action() {
      return "list";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of(
          "filter",
          Map.of("objectType", "KalturaFlavorAssetFilter", "entryIdIn", String.join(",", ids)),
          "pager",
          onePage(),
          "responseProfile",
          profile(FlavorAsset.FIELDS));
    }
  }

  /**
   * Lists the custom metadata of several entries, of one profile and so on one page. Whatever its
   * status: what no longer fits the profile still says that somebody keeps the entry.
   */
  record ListMetadata(int profileId, List<String> ids) implements KalturaRequest {

    private static final int OF_ENTRIES = 1;

    @Override
    public String service() {
      return "metadata_metadata";
    }

    @Override
    public String action() {
      return "list";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of(
          "filter",
          Map.of(
              "objectType",
              "KalturaMetadataFilter",
              "metadataProfileIdEqual",
              profileId,
              "metadataObjectTypeEqual",
              OF_ENTRIES,
              "objectIdIn",
              String.join(",", ids)),
          "pager",
          onePage(),
          "responseProfile",
          profile(MetadataObject.FIELDS));
    }
  }

  /** Counts the entries that the KMC's export of its list of entries would have. */
  record CountMedia(Instant createdUpTo) implements KalturaRequest {

    // What the KMC asks for. Moderation is left to Kaltura, as it does.
    private static final String STATUSES_IN_KMC = "-1,-2,0,1,2,7,4";
    private static final String MEDIA_TYPES_IN_KMC = "1,2,5,6,201";

    @Override
    public String service() {
      return "media";
    }

    @Override
    public String action() {
      return "count";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of(
          "filter",
          Map.of(
              "objectType",
              "KalturaMediaEntryFilter",
              "statusIn",
              STATUSES_IN_KMC,
              "mediaTypeIn",
              MEDIA_TYPES_IN_KMC,
              "createdAtLessThanOrEqual",
              createdUpTo.getEpochSecond()));
    }
  }

  private static Map<String, Object> onePage() {
    return Map.of("objectType", "KalturaFilterPager", "pageSize", MOST_OBJECTS, "pageIndex", 1);
  }

  private static Map<String, Object> profile(String fields) {
    final int includeFields = 1;
    return Map.of(
        "objectType", "KalturaDetachedResponseProfile", "type", includeFields, "fields", fields);
  }
}
