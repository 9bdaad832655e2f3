package org.mediaretention.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the characters of a file are encoded.
 *
 * @param markBytes the length of the byte order mark the file begins with
 */
record TextEncoding(Charset charset, int markBytes) {

  static TextEncoding of(Path file) throws IOException {
    byte[] head = head(file);
    if (beginsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (beginsWith(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (beginsWith(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    return new TextEncoding(isUtf8(file) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1, 0);
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
      return bytes.readNBytes(3);
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

  private static boolean isUtf8(Path file) throws IOException {
    try (Reader text =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      text.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
