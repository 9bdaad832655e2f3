package org.mediaretention.endtoend.support;

import java.util.Map;
import org.mediaretention.sandbox.SandboxEntry;

/** What is left of an entry's texts once Kaltura exported them and somebody read them rightly. */
record OracleTexts(SandboxEntry entry) {

  private static final Map<String, String> STATUS =
      Map.of(
          "-2", "Error Uploading",
          "-1", "Error",
          "0", "Uploading",
          "1", "Converting",
          "2", "Ready",
          "4", "Pending",
          "7", "No Media");

  String name() {
    return read(entry.name().isEmpty() ? "N/A" : entry.name());
  }

  String owner() {
    return read(entry.userId()).strip();
  }

  String plays() {
    Long plays = entry.exported().plays();
    return plays == null ? "" : plays.toString();
  }

  String status() {
    return STATUS.get(entry.exported().status());
  }

  String mediaType() {
    return switch (entry.kind()) {
      case VIDEO -> "Video";
      case AUDIO -> "Audio";
      case IMAGE -> "Image";
      case QUIZ -> "Quiz";
      case YOUTUBE -> "YouTube";
      case YOUTUBE_QUIZ -> "YouTube Quiz";
      case LIVE -> "Live";
    };
  }

  /** Where a formula could begin, Kaltura takes the quotes out of the text and trims it. */
  private static String read(String text) {
    String bare = text.replaceAll("['\"]", "").strip();
    String exported = bare.matches("(?s)[=+@,-].*") ? bare : text;
    return exported
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "")
        .replaceAll("[\\u2028\\u2029]", " ");
  }
}
