package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
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
  private static final int MAX_COUNTS = 100;

  private final LiveAccount account;
  private final int partnerId;
  private final InstantSource clock;
  private final SearchIndex index;
  private final Map<Seen, Integer> counts = new ConcurrentHashMap<>();

  /** A list or count without ids, and whose entries alone it holds; empty for everybody's. */
  private record Seen(SandboxAccount account, Parameters filter, Optional<String> owner) {

    Seen(SandboxAccount account, Parameters filter, Session session) {
      this(account, filter, Optional.of(session.userId()).filter(user -> !session.seesEveryUser()));
    }
  }

  EntryActions(LiveAccount account, SearchIndex index, int partnerId, InstantSource clock) {
    this.account = account;
    this.index = index;
    this.partnerId = partnerId;
    this.clock = clock;
  }

  /**
   * @param type of the answer, which tells the two services apart
   */
  JsonNode list(String type, Parameters parameters, Session session, boolean playsCacheUp) {
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
      Seen seen = new Seen(account.listed(), filter, session);
      total = count(seen);
      page = scan(seen, pager);
    }
    return KalturaJson.list(type, total, json(page, parameters, playsCacheUp));
  }

  JsonNode count(Parameters parameters, Session session) {
    Parameters filter = parameters.in("filter");
    return IntNode.valueOf(
        ids(filter, session)
            .map(ids -> found(ids, rule(filter)).size())
            .orElseGet(() -> count(new Seen(account.listed(), filter, session))));
  }

  /**
   * What {@code media.count} counts: clips alone, whatever else the list of the same filter has.
   */
  JsonNode countClips(Parameters parameters, Session session) {
    Parameters filter = parameters.in("filter");
    Predicate<SandboxEntry> rule = rule(filter).and(entry -> entry.kind().isClip());
    return IntNode.valueOf(
        ids(filter, session)
            .map(ids -> found(ids, rule).size())
            .orElseGet(
                () -> (int) scanned(rule, new Seen(account.listed(), filter, session)).count()));
  }

  /** Neither status nor moderation hides anything but deleted entries. */
  JsonNode getByIds(Parameters parameters, Session session, boolean playsCacheUp) {
    parameters.require("entryIds");
    Set<String> ids = Ids.visible(parameters.list("entryIds"), session);
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
    SandboxAccount listed = account.listed();
    return ids.stream().flatMap(id -> listed.find(id).stream()).filter(rule).toList();
  }

  private List<SandboxEntry> scan(Seen seen, Pager pager) {
    Parameters filter = seen.filter();
    if (pager.offset() >= WINDOW) {
      throw ApiError.of(
          "QUERY_EXCEEDED_MAX_MATCHES_ALLOWED",
          "Unable to generate list. max matches value was reached");
    }
    Optional<EntryOrder> order = EntryOrder.of(filter);
    if (order.isPresent()) {
      List<SandboxEntry> all = matching(seen).sorted(order.get().comparator(filter)).toList();
      return rows(seen, pager.page(all));
    }
    return Shuffle.of(
        rows(seen, matching(seen).skip(pager.offset()).limit(pager.size()).toList()),
        filter.json());
  }

  private List<SandboxEntry> rows(Seen seen, List<SandboxEntry> found) {
    return found.stream().flatMap(entry -> seen.account().find(entry.id()).stream()).toList();
  }

  /** Remembered, since counting may mean a look at a million entries. */
  private int count(Seen seen) {
    if (!index.isUpToDate()) {
      return (int) matching(seen).count();
    }
    if (counts.size() > MAX_COUNTS) {
      counts.clear();
    }
    return counts.computeIfAbsent(seen, asked -> (int) matching(asked).count());
  }

  private Stream<SandboxEntry> matching(Seen seen) {
    return scanned(rule(seen.filter()), seen);
  }

  private Stream<SandboxEntry> scanned(Predicate<SandboxEntry> rule, Seen seen) {
    return index
        .entries(seen.account())
        .filter(entry -> seen.owner().map(entry.userId()::equals).orElse(true))
        .filter(rule);
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
