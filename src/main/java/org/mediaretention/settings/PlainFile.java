package org.mediaretention.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a person wrote with some editor. */
final class PlainFile {

  private PlainFile() {}

  /** Its text, in UTF-8, without the byte order marks that some editors put before it. */
  static String text(Path file) throws IOException {
    return Files.readString(file).replaceFirst("^\\uFEFF+", "");
  }
}
