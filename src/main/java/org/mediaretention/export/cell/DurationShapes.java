package org.mediaretention.export.cell;

/**
 * How the durations of an export are written, to tell those that a spreadsheet took for times.
 *
 * <p>Kaltura writes 62 minutes and 5 seconds as {@code 62:5}. A spreadsheet reads hours and
 * minutes, and saves {@code 62:05:00}, {@code 2:05 PM}, {@code 1900-01-02 14:05:00} or a fraction
 * of a day.
 */
public final class DurationShapes {

  /** Seconds are 00 once in 60 durations by chance, but not three times out of three. */
  private static final int ENOUGH = 3;

  /** More decimals than any part of a second is given with. */
  private static final int DECIMALS_OF_A_DAY = 5;

  private long threeParts;
  private long threePartsWithSeconds;
  private long otherTimes;
  private long unreadable;

  public void note(CellText text) {
    if (text.isEmpty()) {
      return;
    }
    String duration = text.toString();
    if (DurationText.seconds(text) == DurationText.UNREADABLE) {
      noteUnreadable(duration);
    } else if (duration.indexOf(':') != duration.lastIndexOf(':')) {
      threeParts++;
      threePartsWithSeconds += duration.matches(".*:0+(\\.0*)?") ? 0 : 1;
    } else if (decimals(duration) >= DECIMALS_OF_A_DAY) {
      otherTimes++;
    }
  }

  private void noteUnreadable(String duration) {
    boolean timeOfDay = duration.matches("(?is).*\\d\\s*[ap]\\.?\\s?m\\.?");
    boolean date = duration.matches("(?s)\\d+([-/.])\\w+\\1\\d+.*");
    if (timeOfDay || date) {
      otherTimes++;
    } else {
      unreadable++;
    }
  }

  private static int decimals(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }

  /** How many look as if a spreadsheet had taken them for times or dates. */
  public long mangled() {
    boolean hoursAndMinutes = threeParts >= ENOUGH && threePartsWithSeconds == 0;
    return otherTimes + (hoursAndMinutes ? threeParts : 0);
  }

  /** How many others are no durations. */
  public long unreadable() {
    return unreadable;
  }
}
