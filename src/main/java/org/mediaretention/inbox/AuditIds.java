package org.mediaretention.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names audits by report date and start: {@code 2025-12-31_20260102-091500}. */
public final class AuditIds {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private static final Pattern ID = Pattern.compile("\\d{4}-\\d{2}-\\d{2}_\\d{8}-\\d{6}");

  private final List<Path> folders;
  private final ZoneId zone;
  private final Clock clock;

  /**
   * @param folders in none of which a new name may be taken
   */
  AuditIds(List<Path> folders, ZoneId zone, Clock clock) {
    this.folders = folders;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * A name that no audit has; of two that start in the same second the later one waits its turn.
   */
  String next(LocalDate reportDate) {
    ZonedDateTime start = clock.instant().atZone(zone);
    while (true) {
      String id = String.format(Locale.ROOT, "%s_%s", reportDate, STAMP.format(start));
      if (folders.stream().noneMatch(folder -> Files.exists(folder.resolve(id)))) {
        return id;
      }
      start = start.plusSeconds(1);
    }
  }

  /** Whether a folder of this name is that of an audit. */
  public static boolean isId(String name) {
    return ID.matcher(name).matches();
  }

  /** The start that an audit has by its name; later ones come later in the alphabet. */
  public static String start(String id) {
    return id.substring(id.indexOf('_') + 1);
  }

  /** The report date that an audit has by its name. */
  public static LocalDate reportDate(String id) {
    return LocalDate.parse(id.substring(0, id.indexOf('_')));
  }
}
