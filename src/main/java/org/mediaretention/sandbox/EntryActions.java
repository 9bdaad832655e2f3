package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The media and baseEntry services, as far as they read. */
final class EntryActions {

  private static final int WINDOW = 10_000;
  private static final int MOST_COUNTS = 100;

  private final SandboxAccount account;
  private final int partnerId;
  private final InstantSource clock;
  private final Map<Parameters, Integer> counts = new ConcurrentHashMap<>();

  EntryActions(SandboxAccount account, int partnerId, InstantSource clock) {
    this.account = account;
    this.partnerId = partnerId;
    this.clock = clock;
  }

  JsonNode list(Parameters parameters, Session session, boolean playsCacheUp) {
    Parameters filter = parameters.in("filter");
    Pager pager = Pager.of(parameters);
    Optional<Set<String>> ids = ids(filter, session);
    List<SandboxEntry> page;
    int total;
    if (ids.isPresent()) {
      List<SandboxEntry> found = found(ids.get(), rule(filter));
      total = found.size();
      page = pager.page(Shuffle.of(found, ids.get()));
    } else {
      total = count(filter);
      page = scan(filter, pager);
    }
    return KalturaJson.list(
        "KalturaMediaListResponse", total, json(page, parameters, playsCacheUp));
  }

  JsonNode count(Parameters parameters, Session session) {
    Parameters filter = parameters.in("filter");
    return IntNode.valueOf(
        ids(filter, session)
            .map(ids -> found(ids, rule(filter)).size())
            .orElseGet(() -> count(filter)));
  }

  /** However many ids; neither status nor moderation hides anything but deleted entries. */
  JsonNode getByIds(Parameters parameters, boolean playsCacheUp) {
    parameters.require("entryIds");
    Set<String> ids = new LinkedHashSet<>(parameters.list("entryIds"));
    List<SandboxEntry> found = found(ids, entry -> !entry.now().isDeleted());
    return KalturaJson.array(json(Shuffle.of(found, ids), parameters, playsCacheUp));
  }

  JsonNode get(Parameters parameters, boolean playsCacheUp) {
    String id = parameters.require("entryId");
    SandboxEntry entry =
        account
            .find(id)
            .filter(found -> !found.now().isDeleted())
            .orElseThrow(() -> ApiError.unknownEntry(id));
    return json(List.of(entry), parameters, playsCacheUp).get(0);
  }

  private static Optional<Set<String>> ids(Parameters filter, Session session) {
    return filter
        .text("idEqual")
        .map(Set::of)
        .or(() -> filter.text("idIn").map(list -> Ids.cut(filter.list("idIn"), session)));
  }

  private Predicate<SandboxEntry> rule(Parameters filter) {
    return new EntryFilter(filter, clock).rule();
  }

  private List<SandboxEntry> found(Collection<String> ids, Predicate<SandboxEntry> rule) {
    return ids.stream().flatMap(id -> account.find(id).stream()).filter(rule).toList();
  }

  private List<SandboxEntry> scan(Parameters filter, Pager pager) {
    if (pager.offset() >= WINDOW) {
      throw ApiError.of(
          "QUERY_EXCEEDED_MAX_MATCHES_ALLOWED",
          "Unable to generate list. max matches value was reached");
    }
    Optional<EntryOrder> order = EntryOrder.of(filter);
    if (order.isPresent()) {
      List<SandboxEntry> all = matching(filter).sorted(order.get().comparator(filter)).toList();
      return pager.page(all);
    }
    return Shuffle.of(
        matching(filter).skip(pager.offset()).limit(pager.size()).toList(), filter.json());
  }

  /** Remembered, since counting may mean a look at a million entries. */
  private int count(Parameters filter) {
    if (counts.size() > MOST_COUNTS) {
      counts.clear();
    }
    return counts.computeIfAbsent(filter, asked -> (int) matching(asked).count());
  }

  private Stream<SandboxEntry> matching(Parameters filter) {
    return account.entries().filter(entry -> !entry.purged()).filter(rule(filter));
  }

  private List<ObjectNode> json(
      List<SandboxEntry> entries, Parameters parameters, boolean playsCacheUp) {
    ResponseProfile profile = ResponseProfile.of(parameters);
    List<ObjectNode> objects = new ArrayList<>(entries.size());
    for (SandboxEntry entry : entries) {
      objects.add(profile.applyTo(KalturaJson.entry(entry, partnerId, playsCacheUp)));
    }
    return objects;
  }
}
