package org.mediaretention.disposition.plan;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediaretention.disposition.Action;

/**
 * Entries that no plan touches, whatever the policy says.
 *
 * @param quizzes whether quizzes may be deleted all the same, with their scores
 * @param distributed whether entries on other platforms may be touched all the same
 */
public record TouchGuard(boolean quizzes, boolean distributed) {

  private static final String DELETED = "3";
  private static final String BLOCKED = "6";
  private static final String NOT_BEING_REPLACED = "0";
  private static final String QUIZ = "quiz.quiz";

  /** As a number, which the API writes, and by its name. */
  private static final Set<String> LECTURE_CAPTURE = Set.of("37", "lecture_capture");

  /** Live streams of any kind. */
  private static final Set<String> LIVE = Set.of("201", "202", "203", "204");

  /** What writes recordings whose flavors all belong to them, with none that is the source. */
  private static final Set<String> RECORDERS =
      Set.of(
          "kalturaclassroom",
          "zoomentry",
          "kalturameeting",
          "expressrecorder",
          "msteams",
          "webexapi");

  /** Why the entry must not be touched; empty when it may. */
  public Optional<LeftOutReason> objection(EntryFacts entry, Action action) {
    if (entry.status().equals(DELETED)) {
      return Optional.of(LeftOutReason.GONE);
    }
    if (entry.isRecycled()) {
      return Optional.of(LeftOutReason.RECYCLED);
    }
    if (entry.status().equals(BLOCKED)) {
      return Optional.of(LeftOutReason.BLOCKED);
    }
    return linked(entry).or(() -> contents(entry, action));
  }

  private static Optional<LeftOutReason> linked(EntryFacts entry) {
    if (LIVE.contains(entry.mediaType())) {
      return Optional.of(LeftOutReason.LIVE);
    }
    if (isSet(entry.replacingEntryId())
        || isSet(entry.replacedEntryId())
        || isSet(entry.replacementStatus())
            && !entry.replacementStatus().equals(NOT_BEING_REPLACED)) {
      return Optional.of(LeftOutReason.REPLACEMENT);
    }
    if (isSet(entry.parentEntryId())) {
      return Optional.of(LeftOutReason.CHILD);
    }
    if (isSet(entry.recordedEntryId())) {
      return Optional.of(LeftOutReason.RECORDED);
    }
    return isSet(entry.redirectEntryId())
        ? Optional.of(LeftOutReason.REDIRECTED)
        : Optional.empty();
  }

  private Optional<LeftOutReason> contents(EntryFacts entry, Action action) {
    if (entry.flavors().stream().anyMatch(FlavorFacts::isInProgress)) {
      return Optional.of(LeftOutReason.IN_PROGRESS);
    }
    if (entry.isDistributed() && !distributed) {
      return Optional.of(LeftOutReason.DISTRIBUTED);
    }
    return switch (action) {
      case STRIP ->
          isStaticContent(entry) ? Optional.of(LeftOutReason.STATIC_CONTENT) : Optional.empty();
      // The bin is emptied by deleting, so the scores go with it.
      case RECYCLE, DELETE ->
          entry.capabilities().contains(QUIZ) && !quizzes
              ? Optional.of(LeftOutReason.QUIZ)
              : Optional.empty();
    };
  }

  private static boolean isStaticContent(EntryFacts entry) {
    Set<String> tags =
        entry.adminTags().stream()
            .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    boolean recorded =
        !Collections.disjoint(tags, RECORDERS)
            || LECTURE_CAPTURE.contains(entry.sourceType().toLowerCase(Locale.ROOT));
    return recorded && entry.flavors().stream().noneMatch(FlavorFacts::isSource);
  }

  private static boolean isSet(String text) {
    return !text.isBlank();
  }
}
