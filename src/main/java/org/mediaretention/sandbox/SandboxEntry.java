package org.mediaretention.sandbox;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One entry of the account: what never changes, what the export saw, and what is true now.
 *
 * @param createdAt epoch seconds
 * @param updatedAt epoch seconds
 * @param msDuration milliseconds, 0 for images
 * @param exported the state when the exports were written
 * @param now the state the service answers with
 * @param purged whether the entry vanished from the account after the exports were written
 * @param traits what most entries do not have
 */
public record SandboxEntry(
    String id,
    String name,
    String userId,
    long createdAt,
    long updatedAt,
    int msDuration,
    MediaKind kind,
    String tags,
    EntryState exported,
    EntryState now,
    boolean purged,
    List<SandboxFlavor> flavors,
    Traits traits) {

  public SandboxEntry {
    flavors = List.copyOf(flavors);
  }

  /** A ready video of ten minutes, never played, without files. */
  public static SandboxEntry video(String id, String name, long createdAt) {
    EntryState state = EntryState.neverPlayed();
    return new SandboxEntry(
        id,
        name,
        "owner",
        createdAt,
        createdAt,
        600_000,
        MediaKind.VIDEO,
        "",
        state,
        state,
        false,
        List.of(),
        Traits.NONE);
  }

  /** The same entry, in this state both when exported and now. */
  public SandboxEntry with(EntryState state) {
    return copy(userId, msDuration, kind, state, state, purged, flavors);
  }

  public SandboxEntry withExported(EntryState state) {
    return copy(userId, msDuration, kind, state, now, purged, flavors);
  }

  public SandboxEntry withNow(EntryState state) {
    return copy(userId, msDuration, kind, exported, state, purged, flavors);
  }

  public SandboxEntry withOwner(String owner) {
    return copy(owner, msDuration, kind, exported, now, purged, flavors);
  }

  public SandboxEntry withMsDuration(int milliseconds) {
    return copy(userId, milliseconds, kind, exported, now, purged, flavors);
  }

  public SandboxEntry withKind(MediaKind newKind) {
    return copy(userId, msDuration, newKind, exported, now, purged, flavors);
  }

  public SandboxEntry withFlavors(SandboxFlavor... newFlavors) {
    return withFlavors(List.of(newFlavors));
  }

  SandboxEntry withFlavors(List<SandboxFlavor> newFlavors) {
    return copy(userId, msDuration, kind, exported, now, purged, newFlavors);
  }

  /** With a further property, as Kaltura names it. */
  public SandboxEntry with(String property, String value) {
    return withTraits(traits.with(property, value));
  }

  public SandboxEntry with(DeletionBar bar) {
    return withTraits(traits.with(bar));
  }

  SandboxEntry withTraits(Traits newTraits) {
    return copy(updatedAt, newTraits);
  }

  SandboxEntry withUpdatedAt(long epochSecond) {
    return copy(epochSecond, traits);
  }

  /** The same entry, exported and since then gone without a trace. */
  public SandboxEntry purge() {
    return copy(userId, msDuration, kind, exported, now, true, flavors);
  }

  /** The same entry, as if nothing had happened to it since it was exported. */
  SandboxEntry asExported() {
    return copy(userId, msDuration, kind, exported, exported, false, flavors);
  }

  /** The conversion profiles of the ready files, as a comma list: what media.list announces. */
  public String flavorParamsIds() {
    return flavors.stream()
        .filter(SandboxFlavor::isReady)
        .map(flavor -> Integer.toString(flavor.flavorParamsId()))
        .collect(Collectors.joining(","));
  }

  /** Plays now, 0 when unset. */
  public long plays() {
    return now.plays() == null ? 0 : now.plays();
  }

  /** Epoch seconds, null when Kaltura recorded none. */
  public Long lastPlayedAt() {
    return now.lastPlayedAt();
  }

  public String status() {
    return now.status();
  }

  /** Whether the KMC shows, and so exports, the entry: judged when the exports were written. */
  public boolean isExported() {
    return ExportKind.STATUSES.contains(exported.status())
        && exported.moderationStatus() != EntryState.PENDING_MODERATION
        && exported.moderationStatus() != EntryState.REJECTED
        && exported.displayInSearch() != EntryState.RECYCLED
        && exported.displayInSearch() != EntryState.CHILD;
  }

  private SandboxEntry copy(
      String owner,
      int duration,
      MediaKind newKind,
      EntryState then,
      EntryState current,
      boolean gone,
      List<SandboxFlavor> files) {
    return new SandboxEntry(
        id, name, owner, createdAt, updatedAt, duration, newKind, tags, then, current, gone, files,
        traits);
  }

  private SandboxEntry copy(long newUpdatedAt, Traits newTraits) {
    return new SandboxEntry(
        id,
        name,
        userId,
        createdAt,
        newUpdatedAt,
        msDuration,
        kind,
        tags,
        exported,
        now,
        purged,
        flavors,
        newTraits);
  }
}
