package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.progress.Unseen;

class AnswerAggregationTest {

  private static final KalturaAnswer FIRST = Entries.found(List.of("1_a"));
  private static final KalturaAnswer SECOND = Entries.found(List.of("1_b"));

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final AggregationStrategy answers = new AnswerAggregation(Unseen.progress());

  @Test
  void putsEveryAnswerBackIntoWhatAsked() {
    Exchange asking = with(Entries.batch(Entries.exported("1_a"), Entries.exported("1_b")));
    Exchange one = answers.aggregate(null, with(FIRST), asking);
    Exchange both = answers.aggregate(one, with(SECOND), asking);

    assertThat(both.getMessage().getBody(Batch.class).answers().all())
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void letsAFailureThrough() {
    Exchange asking = with(Entries.batch(Entries.exported("1_a")));
    Exchange failed = with("nothing");
    failed.setException(new IllegalStateException("refused"));

    assertThat(answers.aggregate(null, failed, asking)).isSameAs(failed);
  }

  private Exchange with(Object body) {
    Exchange exchange = new DefaultExchange(camel);
    exchange.getMessage().setBody(body);
    return exchange;
  }
}
