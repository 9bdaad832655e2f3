package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/** The same exports and the same account give the same reports, whatever the order of answers. */
class RepeatabilityTest {

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.generate(AccountShape.of(7_000, 4711));

  @TempDir private Path home;

  @Test
  void writesTheSameBytesWhenAnAuditIsDoneAgain() throws Exception {
    FinishedAudit first = audit("first", 6);
    FinishedAudit second = audit("second", 6);

    assertThat(second.csvFiles()).isEqualTo(first.csvFiles());
    assertThat(second.lastingFacts()).isEqualTo(first.lastingFacts());
    assertThat(first.count("candidates")).isPositive();
  }

  @Test
  void writesTheSameBytesHoweverManyCallsRunAtOnce() throws Exception {
    FinishedAudit alone = audit("alone", 1);
    FinishedAudit many = audit("many", 16);

    assertThat(many.csvFiles()).isEqualTo(alone.csvFiles());
    assertThat(many.lastingFacts()).isEqualTo(alone.lastingFacts());
  }

  /** With answers that overtake each other, since each takes as long as it has objects. */
  private FinishedAudit audit(String name, int parallelCalls) throws Exception {
    SandboxServer.Builder kaltura =
        SandboxServer.builder(ACCOUNT).perObject(Duration.ofNanos(20_000));
    try (Installation program = Installation.in(home.resolve(name), kaltura)) {
      program.drop(ACCOUNT).set("kaltura.parallel-calls", Integer.toString(parallelCalls));
      assertThat(program.workOffInbox()).isEqualTo(3);
      return program.audit();
    }
  }
}
