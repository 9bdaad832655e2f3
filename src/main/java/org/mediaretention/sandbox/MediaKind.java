package org.mediaretention.sandbox;

/** What an entry is: in Kaltura five properties, in the exports hardly visible. */
public enum MediaKind {
  VIDEO(1, "Video", Type.CLIP, false),
  IMAGE(2, "Image", Type.CLIP, false),
  AUDIO(5, "Audio", Type.CLIP, false),
  QUIZ(1, "Video", Type.CLIP, true),
  YOUTUBE(1, "Video", Type.EXTERNAL, false),
  YOUTUBE_QUIZ(1, "Video", Type.EXTERNAL, true),
  /** In no generated account. */
  LIVE(201, "Live", Type.LIVE, false);

  /** What Kaltura tells entries apart by first, before the type of their media. */
  private enum Type {
    CLIP("1", "KalturaMediaEntry"),
    EXTERNAL("externalMedia.externalMedia", "KalturaExternalMediaEntry"),
    LIVE("7", "KalturaLiveStreamEntry");

    private final String code;
    private final String objectType;

    Type(String code, String objectType) {
      this.code = code;
      this.objectType = objectType;
    }
  }

  private final int mediaType;
  private final String label;
  private final Type type;
  private final boolean quiz;

  MediaKind(int mediaType, String label, Type type, boolean quiz) {
    this.mediaType = mediaType;
    this.label = label;
    this.type = type;
    this.quiz = quiz;
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
    return type == Type.EXTERNAL;
  }

  String objectType() {
    return type.objectType;
  }

  String type() {
    return type.code;
  }

  /** Whether it was uploaded or recorded, and is not a stream or somebody else's. */
  boolean isClip() {
    return type == Type.CLIP;
  }

  String capabilities() {
    return quiz ? "quiz.quiz" : "";
  }
}
