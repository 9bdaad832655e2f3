package org.mediaretention.report;

import java.util.Arrays;
import java.util.Locale;

/** The types and subtypes of media that the exports know, and one for all others. */
enum MediaType {
  VIDEO("video", "Video"),
  AUDIO("audio", "Audio"),
  IMAGE("image", "Image"),
  YOUTUBE("youtube", "YouTube (subtype of video)"),
  QUIZ("quiz", "Quiz (subtype of video)"),
  YOUTUBE_QUIZ("youtube quiz", "YouTube quiz (subtype of video)"),
  OTHER("", "Any other type");

  private final String label;
  private final String title;

  MediaType(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /** By the name that an export has, in any case. */
  static MediaType of(String name) {
    String lower = name.trim().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type != OTHER && type.label.equals(lower))
        .findFirst()
        .orElse(OTHER);
  }

  String title() {
    return title;
  }
}
