package org.mediaretention.text;

/**
 * Text that others wrote, as files, pages and logs may hold it. Control characters below the space
 * are left out, except tabs and line ends; what Unicode calls line ends becomes a space, and half
 * of a character a replacement character.
 */
public final class PlainText {

  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  public static String of(String text) {
    int clean = 0;
    while (clean < text.length() && isClean(text.charAt(clean))) {
      clean++;
    }
    return clean == text.length() ? text : cleaned(text, clean);
  }

  /** On one line, and at most {@code most} characters of it. */
  public static String shortened(String text, int most) {
    String line = of(text.length() > most ? text.substring(0, most) : text);
    String spaced = line.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    return text.length() > most ? spaced + "…" : spaced;
  }

  /** Without the blanks at its ends, as {@link #isBlank} has them. */
  public static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether a character may stay as it is, whatever stands beside it. */
  public static boolean isClean(char c) {
    return c >= ' ' && !isUnicodeLineEnd(c) && !Character.isSurrogate(c);
  }

  /** Whether a character is left out. */
  public static boolean isRemoved(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r';
  }

  /** Whether nothing of a character is seen: blanks of any kind, controls, marks of no width. */
  public static boolean isBlank(char c) {
    if (c > ' ' && c < '\u007F') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  public static boolean isUnicodeLineEnd(char c) {
    return c == '\u2028' || c == '\u2029';
  }

  private static String cleaned(String text, int from) {
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (isPair) {
        clean.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        clean.append(REPLACEMENT);
      } else if (!isRemoved(c)) {
        clean.append(isUnicodeLineEnd(c) ? ' ' : c);
      }
    }
    return clean.toString();
  }
}
