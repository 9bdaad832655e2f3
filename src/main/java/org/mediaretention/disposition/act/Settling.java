package org.mediaretention.disposition.act;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediaretention.disposition.Deed;

/**
 * Settles by asking, never by repeating, whether a call was carried out. Kaltura's lists lag by
 * seconds, so "not done" is believed only when it was read twice, some time apart.
 *
 * @param apart least time between the two readings
 */
public record Settling(Duration apart) {

  /**
   * What is known of the entry from before the call.
   *
   * @param at when the call was announced
   * @param updatedAt when the entry was last changed, as the check before read it
   */
  public record Intent(Deed deed, Instant at, Optional<Instant> updatedAt) {}

  /**
   * Decides by the readings since the call, in the order in which they were taken; those that
   * cannot be relied upon do not count.
   */
  public Settlement decide(Intent intent, List<StateReading> readings) {
    List<StateReading> usable =
        readings.stream()
            .filter(reading -> reading.seen() != StateReading.Seen.UNREADABLE)
            .filter(reading -> !reading.at().isBefore(intent.at()))
            .toList();
    if (usable.isEmpty()) {
      return Settlement.UNCERTAIN;
    }
    StateReading last = usable.get(usable.size() - 1);
    return switch (last.seen()) {
      case EFFECT -> Settlement.DONE;
      case GONE -> isSteady(usable) ? Settlement.GONE : Settlement.UNCERTAIN;
      case NO_EFFECT -> isSteady(usable) ? notInPlace(intent, last) : Settlement.UNCERTAIN;
      case UNREADABLE -> Settlement.UNCERTAIN;
    };
  }

  /** Whether the same was seen at least twice, far enough apart, and nothing else. */
  private boolean isSteady(List<StateReading> usable) {
    StateReading first = usable.get(0);
    StateReading last = usable.get(usable.size() - 1);
    return usable.stream().allMatch(reading -> reading.seen() == last.seen())
        && Duration.between(first.at(), last.at()).compareTo(apart) >= 0;
  }

  private static Settlement notInPlace(Intent intent, StateReading last) {
    return switch (intent.deed()) {
      // Only these can have been taken back since.
      case RECYCLE, RESTORE -> takenBackOrNot(intent, last);
      case STRIP, DELETE, CONVERT -> Settlement.NOT_DONE;
    };
  }

  private static Settlement takenBackOrNot(Intent intent, StateReading last) {
    if (last.updatedAt().isEmpty()) {
      return Settlement.UNCERTAIN;
    }
    Instant updated = last.updatedAt().get();
    // Compared with what Kaltura said before, where possible: the two clocks may differ.
    boolean changed =
        intent
            .updatedAt()
            .map(before -> !updated.equals(before))
            .orElse(!updated.isBefore(intent.at()));
    return changed ? Settlement.KEPT_RESTORED : Settlement.NOT_DONE;
  }
}
