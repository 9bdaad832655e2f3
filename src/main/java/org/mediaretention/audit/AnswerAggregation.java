package org.mediaretention.audit;

import java.util.Optional;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.mediaretention.audit.batch.AnswerCollector;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.progress.Progress;

/** Puts the answers to the questions of an inquiry back into it, and keeps them. */
public final class AnswerAggregation implements AggregationStrategy {

  private final Progress progress;

  public AnswerAggregation(Progress progress) {
    this.progress = progress;
  }

  @Override
  public Exchange aggregate(Exchange before, Exchange answered, Exchange asking) {
    if (answered.isFailed()) {
      return answered;
    }
    // A copy, for the exchange of a call carries marks of its own.
    Exchange result = before == null ? asking.copy() : before;
    AnswerCollector inquiry = result.getMessage().getBody(AnswerCollector.class);
    KalturaAnswer answer = answered.getMessage().getBody(KalturaAnswer.class);
    int unanswered = inquiry.unanswered();
    AnswerCollector next = inquiry.with(answer);
    audit(asking).ifPresent(audit -> audit.keep(next, answer));
    next.tell(progress, unanswered - next.unanswered());
    result.getMessage().setBody(next);
    return result;
  }

  @Override
  public Exchange aggregate(Exchange before, Exchange answered) {
    throw new UnsupportedOperationException("needs the exchange that asks");
  }

  // A route of the operator's may ask outside of any audit.
  private static Optional<Audit> audit(Exchange asking) {
    return Optional.ofNullable(asking.getVariable("audit", Audit.class));
  }
}
