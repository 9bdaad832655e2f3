package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.AccountShape.Shares;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/**
 * A quarter of all calls goes wrong, in every way that may pass. {@code -Dfaults.seeds=300} is the
 * long form.
 */
class RandomFaultsTest {

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.generate(AccountShape.of(6_000, 98).shares(Shares.PLAIN));

  private static FinishedAudit undisturbed;

  @TempDir private Path home;

  @BeforeAll
  static void auditUndisturbed(@TempDir Path home) throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.drop(ACCOUNT).workOffInbox();
      undisturbed = program.audit();
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("faults.seeds", 3));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reportsTheSameBytes(long seed) throws Exception {
    SandboxServer.Builder kaltura =
        SandboxServer.builder(ACCOUNT)
            .faults(Faults.random(seed, 0.25))
            .hang(Duration.ofSeconds(30))
            .retryAfter(Duration.ZERO);
    try (Installation program = Installation.in(home, kaltura)) {
      assertThat(program.drop(ACCOUNT).set("kaltura.timeout", "PT0.8S").workOffInbox()).isZero();

      assertThat(program.kaltura().calls().failed()).isPositive();
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
      assertThat(program.audit().rows("undecided.csv")).isEmpty();
      List<String> candidates = program.audit().column("candidates.csv", 1);
      assertThat(new HashSet<>(candidates)).hasSameSizeAs(candidates);
    }
  }
}
