package org.mediaretention.sandbox;

/**
 * What can change about an entry: as it was when the export was written, or as it is now.
 *
 * @param status a number or a plugin's name, such as {@code virusScan.Infected}
 * @param plays null when unset, which the export writes as nothing
 * @param lastPlayedAt epoch seconds, null when Kaltura recorded none
 */
public record EntryState(
    String status, int moderationStatus, int displayInSearch, Long plays, Long lastPlayedAt) {

  public static final String READY = "2";
  public static final String CONVERTING = "1";
  public static final String ERROR_CONVERTING = "-1";
  public static final String DELETED = "3";
  public static final String BLOCKED = "6";
  public static final String NO_CONTENT = "7";
  public static final String INFECTED = "virusScan.Infected";

  static final int PENDING_MODERATION = 1;
  static final int REJECTED = 3;
  static final int MODERATION_OF_DELETED = 4;
  static final int FLAGGED = 5;
  static final int AUTO_APPROVED = 6;

  static final int RECYCLED = -2;
  static final int CHILD = -1;
  static final int PARTNER_ONLY = 1;

  /** A ready entry that was never played. */
  public static EntryState neverPlayed() {
    return new EntryState(READY, AUTO_APPROVED, PARTNER_ONLY, 0L, null);
  }

  public EntryState played(long newPlays, long epochSecond) {
    return new EntryState(status, moderationStatus, displayInSearch, newPlays, epochSecond);
  }

  /** Plays without a date, which is normal for images. */
  public EntryState playedUndated(long newPlays) {
    return new EntryState(status, moderationStatus, displayInSearch, newPlays, null);
  }

  EntryState withoutPlays() {
    return new EntryState(status, moderationStatus, displayInSearch, null, null);
  }

  public EntryState withStatus(String newStatus) {
    return new EntryState(newStatus, moderationStatus, displayInSearch, plays, lastPlayedAt);
  }

  public EntryState withModeration(int newModeration) {
    return new EntryState(status, newModeration, displayInSearch, plays, lastPlayedAt);
  }

  public EntryState deleted() {
    return new EntryState(DELETED, MODERATION_OF_DELETED, displayInSearch, plays, lastPlayedAt);
  }

  /** In the recycle bin, which Kaltura shows in displayInSearch only: the status stays ready. */
  public EntryState recycled() {
    return displayedAs(RECYCLED);
  }

  EntryState displayedAs(int newDisplayInSearch) {
    return new EntryState(status, moderationStatus, newDisplayInSearch, plays, lastPlayedAt);
  }

  public boolean isDeleted() {
    return status.equals(DELETED);
  }

  public boolean isRecycled() {
    return displayInSearch == RECYCLED;
  }
}
