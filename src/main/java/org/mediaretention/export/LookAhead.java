package org.mediaretention.export;

/**
 * How far reading may look ahead for the end of a record.
 *
 * <p>What is looked at in vain is paid from an allowance that grows with what is read, so that the
 * time for a file grows with its length even if every row of it is broken.
 */
final class LookAhead {

  private static final int ALWAYS = 1 << 12;
  private static final long MAX = 4L * CharWindow.MAX_RECORD_LENGTH;
  private static final int GROWTH = 8;

  private long allowance = MAX;

  int reach() {
    return (int) Math.max(ALWAYS, Math.min(allowance, CharWindow.MAX_RECORD_LENGTH));
  }

  void read(long characters) {
    allowance = Math.min(MAX, allowance + GROWTH * characters);
  }

  void wasted(long characters) {
    allowance = Math.max(0, allowance - characters);
  }
}
