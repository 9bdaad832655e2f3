package org.mediaretention.kaltura;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** The same question about other entries; a question about none stays as it is. */
  default KalturaRequest about(List<String> others) {
    return this;
  }

  /** The same question in two parts, each about half of the entries. */
  default List<KalturaRequest> halves() {
    int middle = ids().size() / 2;
    return List.of(
        about(List.copyOf(ids().subList(0, middle))),
        about(List.copyOf(ids().subList(middle, ids().size()))));
  }

  /** A question that tells whether Kaltura answers such questions, whatever is with the entries. */
  default KalturaRequest probe() {
    // No entry has this id: Kaltura answers with an empty list.
    List<String> nobody = List.of("0_nobody00");
    return ids().isEmpty() ? new ListMedia(nobody) : about(nobody);
  }

  /** {@code media.list}, as it is written in reports. */
  default String name() {
    return service() + "." + action();
  }

  /** A request that opens a session, and so does not wait for one. */
  sealed interface OpensSession extends KalturaRequest {

    /** The session that the request itself is made in; empty for none. */
    String ks();

    /** Nothing can be asked without a session. */
    @Override
    default KalturaRequest probe() {
      return this;
    }
  }

  /** Opens an administrator's session. */
  record StartSession(int partnerId, String secret, String userId, String privileges)
      implements OpensSession {

    private static final int ADMIN = 2;

    @Override
    public String ks() {
      return "";
    }

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

  /** Opens the session that anybody may have, and in which an app token is shown. */
  record StartWidgetSession(int partnerId) implements OpensSession {

    @Override
    public String ks() {
      return "";
    }

    @Override
    public String service() {
      return "session";
    }

    @Override
    public String action() {
      return "startWidgetSession";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of("widgetId", "_" + partnerId);
    }
  }

  /**
   * Opens the session that an app token stands for; its kind and privileges are the token's.
   *
   * @param ks of the widget session that is part of the hash
   * @param userId empty to leave it to the token
   */
  record StartAppTokenSession(String ks, String id, String tokenHash, String userId)
      implements OpensSession {

    @Override
    public String service() {
      return "appToken";
    }

    @Override
    public String action() {
      return "startSession";
    }

    @Override
    public Map<String, Object> parameters() {
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("id", id);
      parameters.put("tokenHash", tokenHash);
      parameters.put("expiry", Session.LIFE.toSeconds());
      if (!userId.isEmpty()) {
        parameters.put("userId", userId);
      }
      return parameters;
    }

    /** Says nothing of the session and the hash. */
    @Override
    public String toString() {
      return "appToken.startSession for token " + id;
    }
  }

  /** Asks what the session of this very request may do. */
  record GetSession() implements KalturaRequest {

    @Override
    public String service() {
      return "session";
    }

    @Override
    public String action() {
      return "get";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of();
    }
  }

  /** Looks up entries whatever their status; Kaltura leaves out those it does not know. */
  record ListMedia(List<String> ids) implements KalturaRequest {

    // Without them Kaltura lists only what is ready, and hides what awaits or failed moderation.
    private static final String EVERY_STATUS = "-2,-1,0,1,2,3,4,5,6,7";
    private static final String EVERY_MODERATION = "1,2,3,4,5,6";

    @Override
    public KalturaRequest about(List<String> others) {
      return new ListMedia(others);
    }

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
    public KalturaRequest about(List<String> others) {
      return new GetEntries(others);
    }

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
    public KalturaRequest about(List<String> others) {
      return new ListFlavors(others);
    }

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
    public KalturaRequest about(List<String> others) {
      return new ListMetadata(profileId, others);
    }

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
      return Map.of("filter", AccountFilter.created(Span.until(createdUpTo)));
    }
  }

  /**
   * Lists entries that the KMC's export would have, a page at a time.
   *
   * @param created when they were created
   * @param updated when they were last updated; empty for whenever
   * @param pageIndex from 1; Kaltura refuses a page that begins behind the 10,000th entry
   */
  record ListAccount(Span created, Optional<Span> updated, Order order, int pageSize, int pageIndex)
      implements KalturaRequest {

    /** In which order entries are listed; those that are equal come in any. */
    public enum Order {
      OLDEST_FIRST("+createdAt"),
      LONGEST_UNCHANGED_FIRST("+updatedAt"),
      MOST_PLAYED_FIRST("-plays");

      private final String orderBy;

      Order(String orderBy) {
        this.orderBy = orderBy;
      }
    }

    /** The oldest entry alone. */
    public static ListAccount first(Span created) {
      return new ListAccount(created, Optional.empty(), Order.OLDEST_FIRST, 1, 1);
    }

    /** How many entries of the list come before the page. */
    long offset() {
      return (pageIndex - 1L) * pageSize;
    }

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
      Map<String, Object> filter = AccountFilter.created(created);
      updated.ifPresent(span -> AccountFilter.put(filter, "updatedAt", span));
      filter.put("orderBy", order.orderBy);
      return Map.of(
          "filter",
          filter,
          "pager",
          page(pageSize, pageIndex),
          "responseProfile",
          profile(ListedEntry.FIELDS));
    }
  }

  private static Map<String, Object> onePage() {
    return page(MOST_OBJECTS, 1);
  }

  private static Map<String, Object> page(int size, int index) {
    return Map.of("objectType", "KalturaFilterPager", "pageSize", size, "pageIndex", index);
  }

  private static Map<String, Object> profile(String fields) {
    final int includeFields = 1;
    return Map.of(
        "objectType", "KalturaDetachedResponseProfile", "type", includeFields, "fields", fields);
  }
}
