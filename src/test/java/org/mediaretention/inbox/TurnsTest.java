package org.mediaretention.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Turns.Source ENDLESS = () -> null;

  /** A stopping Camel takes none: a split over them would never end. */
  @Test
  void endWhenNoneIsTaken() {
    Turns turns = new Turns(ENDLESS);
    int handedOut = 0;
    while (turns.hasNext() && handedOut < 1_000) {
      turns.next();
      handedOut++;
    }

    assertThat(handedOut).isBetween(2, 100);
  }

  @Test
  void goOnWhileTheyAreTaken() {
    AuditFolder audit = new AuditFolder("2025-12-31_20260102-091500", Path.of("work"));
    Turns turns = new Turns(() -> audit);
    for (int i = 0; i < 1_000; i++) {
      Turns.Turn first = turns.next();
      turns.next();
      assertThat(first.claim()).isSameAs(audit);
    }

    assertThat(turns.hasNext()).isTrue();
  }
}
