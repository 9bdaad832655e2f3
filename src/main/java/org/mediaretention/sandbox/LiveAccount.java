package org.mediaretention.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * An account that changes: one that never does, and the histories of those of its entries that did.
 * What was not changed takes no memory.
 */
public final class LiveAccount implements SandboxAccount {

  private static final int MAX_PER_DAY = 1_000;

  private final SandboxAccount base;
  private final InstantSource clock;
  private final List<Duration> lags;
  private final Map<Integer, EntryHistory> histories = new ConcurrentHashMap<>();
  private final Map<String, Integer> filesOfChanged = new ConcurrentHashMap<>();
  private final AtomicInteger lists = new AtomicInteger();

  /**
   * @param lags how far behind the copies are that lists are read from; they take turns
   */
  LiveAccount(SandboxAccount base, InstantSource clock, List<Duration> lags) {
    this.base = base;
    this.clock = clock;
    this.lags = List.copyOf(lags);
  }

  /** Changes an entry as its owner or another program does, who saves it; no deed is noted. */
  public void change(String id, UnaryOperator<SandboxEntry> change) {
    alter(id, entry -> change.apply(entry).withUpdatedAt(clock.instant().getEpochSecond()));
  }

  /** Plays an entry, which does not count as an update. */
  public void play(String id) {
    alter(id, entry -> EntryLife.played(entry, clock.instant()));
  }

  /**
   * Deletes what has been in the bin for longer, as Kaltura's cleaner does once a day: no more than
   * a thousand entries, and none that is not ready.
   */
  public void emptyBin(Duration retention) {
    Instant limit = clock.instant().minus(retention);
    entries()
        .filter(entry -> entry.now().isRecycled() && entry.status().equals(EntryState.READY))
        .filter(entry -> entry.traits().bin().filter(bin -> bin.isOver(limit)).isPresent())
        .limit(MAX_PER_DAY)
        .map(SandboxEntry::id)
        .toList()
        .forEach(id -> change(id, EntryLife::deleted));
  }

  private synchronized void alter(String id, UnaryOperator<SandboxEntry> change) {
    int index =
        indexOf(id).orElseThrow(() -> new IllegalArgumentException("There is no entry " + id));
    SandboxEntry changed = change.apply(entry(index));
    changed.flavors().forEach(flavor -> filesOfChanged.put(flavor.id(), index));
    EntryHistory before = histories.getOrDefault(index, EntryHistory.from(base.entry(index)));
    histories.put(index, before.then(clock.instant(), changed));
  }

  /** The account as the next list shows it. */
  SandboxAccount listed() {
    if (histories.isEmpty()) {
      return base;
    }
    Duration lag = lags.get(Math.floorMod(lists.getAndIncrement(), lags.size()));
    Instant time = clock.instant().minus(lag);
    return new AccountAt(this, time);
  }

  SandboxEntry entryAt(int index, Instant time) {
    EntryHistory history = histories.get(index);
    return history == null ? base.entry(index) : history.at(time);
  }

  @Override
  public int size() {
    return base.size();
  }

  @Override
  public SandboxEntry entry(int index) {
    EntryHistory history = histories.get(index);
    return history == null ? base.entry(index) : history.now();
  }

  @Override
  public OptionalInt indexOf(String id) {
    return base.indexOf(id);
  }

  @Override
  public OptionalInt indexOfFile(String flavorId) {
    Integer index = filesOfChanged.get(flavorId);
    return index == null ? base.indexOfFile(flavorId) : OptionalInt.of(index);
  }

  @Override
  public IntStream indexesOfChildren(String parentId) {
    return IntStream.concat(
            base.indexesOfChildren(parentId),
            histories.keySet().stream().mapToInt(Integer::intValue))
        .filter(index -> entry(index).traits().property(Traits.PARENT).equals(parentId))
        .distinct();
  }
}
