package org.mediaretention.sandbox;

/** What an entry is: in Kaltura five properties, in the exports hardly visible. */
public enum MediaKind {
  VIDEO(1, "Video", false, false),
  IMAGE(2, "Image", false, false),
  AUDIO(5, "Audio", false, false),
  QUIZ(1, "Video", true, false),
  YOUTUBE(1, "Video", false, true),
  YOUTUBE_QUIZ(1, "Video", true, true);

  private final int mediaType;
  private final String label;
  private final boolean quiz;
  private final boolean external;

  MediaKind(int mediaType, String label, boolean quiz, boolean external) {
    this.mediaType = mediaType;
    this.label = label;
    this.quiz = quiz;
    this.external = external;
  }

  public int mediaType() {
    return mediaType;
  }

  /** What the export writes under Media Type; quizzes and YouTube videos are just videos there. */
  public String label() {
    return label;
  }

  public boolean isQuiz() {
    return quiz;
  }

  public boolean isYouTube() {
    return external;
  }

  String objectType() {
    return external ? "KalturaExternalMediaEntry" : "KalturaMediaEntry";
  }

  String type() {
    return external ? "externalMedia.externalMedia" : "1";
  }

  String capabilities() {
    return quiz ? "quiz.quiz" : "";
  }
}
