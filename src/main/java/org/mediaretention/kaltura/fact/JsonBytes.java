package org.mediaretention.kaltura.fact;

import java.util.Arrays;

/** JSON as it comes over the wire. */
public final class JsonBytes {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private JsonBytes() {}

  /**
   * The text without the blanks and byte order marks before it, of which PHP sends one for each of
   * its own files that was saved with one.
   */
  public static byte[] withoutMarks(byte[] body) {
    int from = 0;
    boolean more = true;
    while (more) {
      if (isMark(body, from)) {
        from += MARK.length;
      } else if (from < body.length && Character.isWhitespace(body[from])) {
        from++;
      } else {
        more = false;
      }
    }
    return from == 0 ? body : Arrays.copyOfRange(body, from, body.length);
  }

  private static boolean isMark(byte[] body, int from) {
    int to = from + MARK.length;
    return to <= body.length && Arrays.equals(body, from, to, MARK, 0, MARK.length);
  }
}
