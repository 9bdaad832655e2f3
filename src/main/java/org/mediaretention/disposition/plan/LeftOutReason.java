package org.mediaretention.disposition.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a plan does not touch a candidate, with the sentence that people read. */
public enum LeftOutReason {
  TAKEN_OUT("A person took the entry out of the list."),
  OTHER_ACTION("The plan was made for other actions only."),
  PLAYED("The entry was played since the audit, or is played again."),
  EXEMPT("The entry is exempt."),
  HELD("A person holds the entry."),
  GONE("The entry was deleted since the audit."),
  RECYCLED("The entry is in the recycle bin already."),
  CHANGED("The entry is no longer what the audit found."),
  OWNER_CHANGED("The entry has another owner than in the audit."),
  BLOCKED("The entry is blocked; Kaltura would answer that it was deleted and do nothing."),
  LIVE("The entry is a live stream."),
  RECORDED("The entry is linked with a live recording."),
  REDIRECTED("The entry leads to another entry."),
  CHILD("The entry is a part of another entry."),
  REPLACEMENT("The media of the entry is being replaced."),
  IN_PROGRESS("A flavor of the entry is still being made or moved."),
  QUIZ("The entry is a quiz, whose answers and scores would be lost."),
  DISTRIBUTED("The entry is distributed to another platform."),
  STATIC_CONTENT("The entry is a recording whose flavors belong together."),
  WOULD_NOT_PLAY("Nothing that plays would be left."),
  NOTHING_TO_DELETE("The entry has no flavor besides those that stay."),
  UNKNOWN("Kaltura did not tell all that has to be known.");

  private final String sentence;

  LeftOutReason(String sentence) {
    this.sentence = sentence;
  }

  /** As it stands in left-out.csv. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String sentence() {
    return sentence;
  }

  static Optional<LeftOutReason> labelled(String label) {
    return Arrays.stream(values()).filter(reason -> reason.label().equals(label)).findFirst();
  }
}
