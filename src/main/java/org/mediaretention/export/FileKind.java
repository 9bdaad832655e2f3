package org.mediaretention.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells what a file is that turned out to be no export. */
final class FileKind {

  private static final int HEAD = 4096;

  private FileKind() {}

  static Optional<String> hint(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      // One byte, one character: enough to recognise a file by how it begins.
      return hint(new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
    }
  }

  private static Optional<String> hint(String head) {
    String text = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of("it is an Excel workbook or a zip archive; save it as CSV");
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return Optional.of("it is an old Excel workbook; save it as CSV");
    }
    if (text.startsWith("<")) {
      return Optional.of("it looks like a web page; the download link may have expired");
    }
    if (text.startsWith("{") || text.startsWith("[{")) {
      return Optional.of("it is JSON");
    }
    boolean utf16 = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
    return !utf16 && head.indexOf('\0') >= 0
        ? Optional.of("it is a binary file")
        : Optional.empty();
  }
}
