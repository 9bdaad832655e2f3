package org.mediaretention.audit.input;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediaretention.journal.Warning;
import org.mediaretention.kaltura.fact.EntryStatus;

/** The statuses of an export that Kaltura does not call so. */
final class UnknownStatuses {

  private static final int REMEMBERED = 5;
  private static final int MAX = 40;

  private final Set<String> examples = new LinkedHashSet<>();
  private long count;

  void see(String label) {
    if (!EntryStatus.isLabel(label)) {
      count++;
      if (examples.size() < REMEMBERED) {
        examples.add(label.substring(0, Math.min(MAX, label.length())));
      }
    }
  }

  Optional<Warning> warning(String file) {
    if (count == 0) {
      return Optional.empty();
    }
    String quoted =
        examples.stream()
            .map(label -> '"' + label.replaceAll("\\s+", " ") + '"')
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Warning(
            Warning.Code.UNKNOWN_STATUS,
            String.format(
                Locale.ROOT,
                "%d rows of %s have a status that Kaltura does not write: %s; the account's own status decides",
                count,
                file,
                quoted),
            count));
  }
}
