package org.mediaretention.calls;

import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Parts;
import org.mediaretention.kaltura.KalturaRequest;

/** Puts the answers to the halves of a request together. */
public final class PartsOfAnAnswer {

  private PartsOfAnAnswer() {}

  public static AggregationStrategy together() {
    return new AggregationStrategy() {
      @Override
      public Exchange aggregate(Exchange before, Exchange half, Exchange whole) {
        if (half.isFailed()) {
          return half;
        }
        // A copy, for the exchange of a call carries marks of its own.
        Exchange result = before == null ? begun(whole) : before;
        Parts parts = result.getMessage().getBody(Parts.class);
        result.getMessage().setBody(parts.plus(half.getMessage().getBody(KalturaAnswer.class)));
        return result;
      }

      @Override
      public Exchange aggregate(Exchange before, Exchange half) {
        throw new UnsupportedOperationException("needs the exchange of the whole request");
      }
    };
  }

  private static Exchange begun(Exchange whole) {
    Exchange result = whole.copy();
    KalturaRequest request = whole.getMessage().getBody(KalturaRequest.class);
    result.getMessage().setBody(new Parts(request, List.of()));
    return result;
  }
}
