package org.mediaretention.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How the characters of a file are encoded.
 *
 * @param markBytes the length of the byte order mark the file begins with
 * @param broken how many places of it cannot be decoded so
 * @param placesOfGuess how many places speak for it, when they are few or others speak against it;
 *     else 0
 */
record TextEncoding(Charset charset, int markBytes, long broken, long placesOfGuess) {

  /** What a Windows program writes; Latin-1 with quotes and dashes where that has controls. */
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int HEAD = 4096;

  /** Text of mostly Latin letters has a zero in nearly every second byte when it is UTF-16. */
  private static final double MOSTLY = 0.7;

  /** Fewer places beyond ASCII than these may be damage as well as text. */
  private static final int FEW = 3;

  /** The names of three short columns; a header is ASCII, whatever stands below it. */
  private static final int BEGINNING = 32;

  private TextEncoding(Charset charset, int markBytes, long broken) {
    this(charset, markBytes, broken, 0);
  }

  static TextEncoding of(Path file) throws IOException {
    byte[] head = head(file);
    if (beginsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, Utf8Places.of(file).broken);
    }
    if (beginsWith(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2, 0);
    }
    if (beginsWith(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2, 0);
    }
    if (isUtf16(head, 1)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0, 0);
    }
    if (isUtf16(head, 0)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0, 0);
    }
    Utf8Places places = Utf8Places.of(file);
    return places.areMostlyGood()
        ? new TextEncoding(StandardCharsets.UTF_8, 0, places.broken)
        : new TextEncoding(WINDOWS_1252, 0, 0, places.ofGuess());
  }

  /** The text without its byte order mark; what cannot be decoded becomes U+FFFD. */
  Reader reader(InputStream bytes) throws IOException {
    // Read, not skipped: a digest of the bytes must see the mark too.
    bytes.readNBytes(markBytes);
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(HEAD);
    }
  }

  private static boolean beginsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf16(byte[] head, int zerosFrom) {
    byte[] beginning = Arrays.copyOf(head, Math.min(BEGINNING, head.length));
    return areMostlyZero(beginning, zerosFrom) || areMostlyZero(head, zerosFrom);
  }

  private static boolean areMostlyZero(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros > 0 && zeros >= MOSTLY * (head.length / 2);
  }

  /**
   * What a file holds beyond ASCII when it is read as UTF-8.
   *
   * @param good characters
   * @param broken places that are none
   */
  private record Utf8Places(long good, long broken) {

    static Utf8Places of(Path file) throws IOException {
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
      CharBuffer chars = CharBuffer.allocate(1 << 16);
      long good = 0;
      long broken = 0;
      try (InputStream in = Files.newInputStream(file)) {
        boolean ended = false;
        while (!ended) {
          int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
          ended = read < 0;
          bytes.position(bytes.position() + Math.max(0, read)).flip();
          CoderResult result;
          do {
            result = decoder.decode(bytes, chars, ended);
            good += beyondAscii(chars.flip());
            chars.clear();
            if (result.isError()) {
              broken++;
              bytes.position(bytes.position() + result.length());
            }
          } while (result.isError());
          bytes.compact();
        }
      }
      return new Utf8Places(good, broken);
    }

    /** A few bytes that a program cut or mixed in leave a file what it is. */
    private boolean areMostlyGood() {
      return broken == 0 || good > broken;
    }

    private long ofGuess() {
      return broken <= FEW || good > 0 ? broken : 0;
    }

    private static long beyondAscii(CharBuffer chars) {
      return chars.chars().filter(c -> c > '\u007f').count();
    }
  }
}
