package org.mediaretention.kaltura.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The states of an entry, with the names that Kaltura's own exports give them. */
public enum EntryStatus {
  ERROR_UPLOADING("-2", "Error Uploading"),
  ERROR("-1", "Error"),
  UPLOADING("0", "Uploading"),
  CONVERTING("1", "Converting"),
  READY("2", "Ready"),
  DELETED("3", "Deleted"),
  PENDING("4", "Pending"),
  MODERATE("5", "Moderate"),
  BLOCKED("6", "Blocked"),
  NO_MEDIA("7", "No Media"),
  INFECTED("virusScan.Infected", "virusScan.Infected"),
  SCAN_FAILED("virusScan.ScanFailure", "virusScan.ScanFailure");

  private static final Map<String, EntryStatus> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EntryStatus::code, Function.identity()));

  private static final Set<String> LABELS_IN_LOWER_CASE =
      Arrays.stream(values())
          .filter(status -> !status.label.equals(status.code))
          .map(status -> lower(status.label))
          .collect(Collectors.toUnmodifiableSet());

  private final String code;
  private final String label;

  EntryStatus(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The state that Kaltura means by a number, or by the name of a plugin's state. */
  static Optional<EntryStatus> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  @JsonValue
  String code() {
    return code;
  }

  /** The name for people; of a plugin's state the one that the plugin gives it. */
  public String label() {
    return label;
  }

  /** Whether an export may call a state so, in any case. */
  public static boolean isLabel(String label) {
    return LABELS_IN_LOWER_CASE.contains(lower(label));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
