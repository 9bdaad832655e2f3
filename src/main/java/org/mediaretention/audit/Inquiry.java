package org.mediaretention.audit;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.mediaretention.kaltura.KalturaAnswer;

/** Something that asks Kaltura questions and takes in the answers. */
public interface Inquiry {

  /** The same, with one more answer. */
  Inquiry with(KalturaAnswer answer);

  /** Puts the answers to the questions of an inquiry back into it. */
  static AggregationStrategy answers() {
    return new AggregationStrategy() {
      @Override
      public Exchange aggregate(Exchange before, Exchange answered, Exchange asking) {
        if (answered.isFailed()) {
          return answered;
        }
        Inquiry inquiry = (before == null ? asking : before).getMessage().getBody(Inquiry.class);
        KalturaAnswer answer = answered.getMessage().getBody(KalturaAnswer.class);
        answered.getMessage().setBody(inquiry.with(answer));
        return answered;
      }

      @Override
      public Exchange aggregate(Exchange before, Exchange answered) {
        throw new UnsupportedOperationException("needs the exchange that asks");
      }
    };
  }
}
