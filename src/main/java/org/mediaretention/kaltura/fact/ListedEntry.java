package org.mediaretention.kaltura.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry out of a list of the account: what Kaltura says of any entry now, and what else an
 * export would say of it.
 */
public record ListedEntry(MediaEntry now, Row row) {

  /** What is asked for of an entry. */
  public static final String FIELDS =
      MediaEntry.FIELDS
          + ",name,userId,updatedAt,capabilities,externalSourceType,duration,msDuration";

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
  public record Row(
      String name,
      String userId,
      Fact<Long> updatedAt,
      String mediaType,
      String capabilities,
      String externalSourceType,
      Fact<Long> duration,
      Fact<Long> msDuration) {

    /** Numbers may come as text; what is not set is left out. */
    static Row of(RawFields fields) {
      return new Row(
          fields.text("name"),
          fields.text("userId"),
          fields.fact("updatedAt", FactGate::time),
          fields.raw("mediaType"),
          fields.raw("capabilities"),
          fields.raw("externalSourceType"),
          fields.fact("duration", FactGate::seconds),
          fields.fact("msDuration", FactGate::millis));
    }

    /** A row of which Kaltura says this; null for what it leaves out. */
    public Row(
        String name,
        String userId,
        Long updatedAt,
        String mediaType,
        String capabilities,
        String externalSourceType,
        Long duration,
        Long msDuration) {
      this(
          name,
          userId,
          FactGate.time("updatedAt", Optional.ofNullable(updatedAt).map(String::valueOf)),
          mediaType,
          capabilities,
          externalSourceType,
          FactGate.seconds("duration", Optional.ofNullable(duration).map(String::valueOf)),
          FactGate.millis("msDuration", Optional.ofNullable(msDuration).map(String::valueOf)));
    }
  }

  public static ListedEntry of(RawFields fields) {
    return new ListedEntry(MediaEntry.of(fields), Row.of(fields));
  }

  /** An entry that one answer tells of twice, and differently. */
  public ListedEntry contradicted() {
    return new ListedEntry(MediaEntry.contradicted(id()), row);
  }

  public String id() {
    return now.id();
  }

  /**
   * When it was created, as a second that a {@link TimeRange} may have; the first of all if
   * unknown.
   */
  public long createdSecond() {
    return now.createdAt().known().orElse(TimeRange.EARLIEST);
  }

  /** When it was last updated, as a second that a {@link TimeRange} may have; likewise. */
  public long updatedSecond() {
    return row.updatedAt().known().orElse(TimeRange.EARLIEST);
  }

  public Optional<Instant> updated() {
    return row.updatedAt().known().map(Instant::ofEpochSecond);
  }

  /** Whole seconds, rounded as Kaltura rounds them; 0 when they are not known. */
  public long seconds() {
    return isDurationDoubtful() ? 0 : row.duration().known().or(this::rounded).orElse(0L);
  }

  /** Whether what Kaltura says of the duration cannot be. */
  public boolean isDurationDoubtful() {
    boolean contradicted =
        row.duration().known().isPresent()
            && rounded().isPresent()
            && Math.abs(row.duration().known().get() - rounded().get()) > 1;
    return contradicted
        || row.duration().whyUnknown().isPresent()
        || row.msDuration().whyUnknown().isPresent();
  }

  private Optional<Long> rounded() {
    return row.msDuration().known().map(millis -> Math.round(millis / 1000.0));
  }

  public boolean isQuiz() {
    return row.capabilities() != null && List.of(row.capabilities().split(" *, *")).contains(QUIZ);
  }

  public boolean isYouTube() {
    return YOUTUBE.equals(row.externalSourceType());
  }
}
