package org.mediaretention.kaltura;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The states of an entry, by the names that Kaltura's own exports give them. */
public final class EntryStatus {

  private static final Map<String, String> LABELS =
      Map.of(
          "-2", "Error Uploading",
          "-1", "Error",
          "0", "Uploading",
          "1", "Converting",
          "2", "Ready",
          "3", "Deleted",
          "4", "Pending",
          "5", "Moderate",
          "6", "Blocked",
          "7", "No Media");

  private static final Set<String> LOWER_CASE =
      LABELS.values().stream().map(EntryStatus::lower).collect(Collectors.toUnmodifiableSet());

  private EntryStatus() {}

  /** The name of a state; the state itself when it is one of a plugin's. */
  public static String label(String status) {
    return LABELS.getOrDefault(status, status);
  }

  /** Whether an export may call a state so, in any case. */
  public static boolean isLabel(String label) {
    return LOWER_CASE.contains(lower(label));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
