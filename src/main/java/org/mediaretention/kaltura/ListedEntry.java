package org.mediaretention.kaltura;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry out of a list of the account: what Kaltura says of any entry now, and what else an
 * export would say of it.
 */
public record ListedEntry(MediaEntry now, Row row) {

  /** What is asked for of an entry. */
  static final String FIELDS =
      MediaEntry.FIELDS
          + ",name,userId,updatedAt,mediaType,capabilities,externalSourceType,duration,msDuration";

  private static final String QUIZ = "quiz.quiz";
  private static final String YOUTUBE = "YouTube";

  /**
   * What is not asked of entries whose row is in an export.
   *
   * @param updatedAt seconds since 1970
   * @param mediaType a number
   * @param capabilities comma-separated
   * @param duration in seconds
   * @param msDuration in milliseconds
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Row(
      String name,
      String userId,
      Long updatedAt,
      String mediaType,
      String capabilities,
      String externalSourceType,
      Long duration,
      Long msDuration) {}

  public String id() {
    return now.id();
  }

  /** When it was created, as a second that a {@link Span} may have. */
  public long createdSecond() {
    return Span.second(now.createdAt());
  }

  /** When it was last updated, as a second that a {@link Span} may have. */
  public long updatedSecond() {
    return Span.second(row.updatedAt());
  }

  public Optional<Instant> updated() {
    return Optional.ofNullable(row.updatedAt()).map(Instant::ofEpochSecond);
  }

  /** Whole seconds, rounded as Kaltura rounds them. */
  public long seconds() {
    if (row.duration() != null) {
      return row.duration();
    }
    return row.msDuration() == null ? 0 : Math.round(row.msDuration() / 1000.0);
  }

  public boolean isQuiz() {
    return row.capabilities() != null && List.of(row.capabilities().split(" *, *")).contains(QUIZ);
  }

  public boolean isYouTube() {
    return YOUTUBE.equals(row.externalSourceType());
  }
}
