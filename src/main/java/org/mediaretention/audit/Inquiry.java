package org.mediaretention.audit;

import java.util.Optional;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.progress.Progress;

/** Something that asks Kaltura questions and takes in the answers. */
public interface Inquiry {

  /** The same, with one more answer. */
  Inquiry with(KalturaAnswer answer);

  /** How many entries are still to be asked about. */
  int unanswered();

  /** Tells that so many entries more were asked about. */
  void tell(Progress progress, int entries);

  /** The number of the batch that it is about. */
  int number();

  /** What is worth keeping of an answer that was taken in. */
  Kept kept(KalturaAnswer answer);

  /** Puts the answers to the questions of an inquiry back into it, and keeps them. */
  static AggregationStrategy answers(Progress progress) {
    return new AggregationStrategy() {
      @Override
      public Exchange aggregate(Exchange before, Exchange answered, Exchange asking) {
        if (answered.isFailed()) {
          return answered;
        }
        // A copy, for the exchange of a call carries marks of its own.
        Exchange result = before == null ? asking.copy() : before;
        Inquiry inquiry = result.getMessage().getBody(Inquiry.class);
        int unanswered = inquiry.unanswered();
        Inquiry next = inquiry.with(answer(answered));
        audit(asking).ifPresent(audit -> audit.keep(next, answer(answered)));
        next.tell(progress, unanswered - next.unanswered());
        result.getMessage().setBody(next);
        return result;
      }

      @Override
      public Exchange aggregate(Exchange before, Exchange answered) {
        throw new UnsupportedOperationException("needs the exchange that asks");
      }

      // A route of the operator's may ask outside of any audit.
      private Optional<Audit> audit(Exchange asking) {
        return Optional.ofNullable(asking.getVariable("audit", Audit.class));
      }

      private KalturaAnswer answer(Exchange answered) {
        return answered.getMessage().getBody(KalturaAnswer.class);
      }
    };
  }
}
