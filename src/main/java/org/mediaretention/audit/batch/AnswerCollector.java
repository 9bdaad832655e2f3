package org.mediaretention.audit.batch;

import java.util.List;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.progress.Progress;

/** Something that asks Kaltura questions and takes in the answers. */
public interface AnswerCollector {

  /**
   * What can be asked now, all at once; the answers may lead to more questions. Nothing when
   * everything was asked.
   */
  List<? extends KalturaRequest> questions();

  /** Whether there is something left to ask. */
  default boolean isAsking() {
    return !questions().isEmpty();
  }

  /** The same, with one more answer. */
  AnswerCollector with(KalturaAnswer answer);

  /** How many entries are still to be asked about. */
  int unanswered();

  /** Tells that so many entries more were asked about. */
  void tell(Progress progress, int entries);

  /** The number of the batch that it is about. */
  int number();

  /** What is worth keeping of an answer that was taken in. */
  PartialAnswers kept(KalturaAnswer answer);
}
