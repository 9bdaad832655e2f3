package org.mediaretention.disposition.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.disposition.Refused;

class ApprovalTest {

  private static final Instant NOW = Items.MADE.plus(Duration.ofDays(1));
  private static final Approval.Typed RIGHT = new Approval.Typed("Ann", "4711", "2");

  @TempDir private Path folder;

  private final Waiting waiting = new Waiting(Period.ofDays(30), Period.ofDays(14), ZoneOffset.UTC);
  private FrozenPlan plan;

  @BeforeEach
  void makePlan() throws IOException {
    plan = Items.plan(List.of(Items.strip("0_a"), Items.delete("0_b")));
  }

  @Test
  void holdsTheChecksumAndIsValidFromTheDayThePlanIsDue() throws IOException {
    Approval approval = approve();
    approval.write(folder);
    assertThat(Approval.read(folder)).contains(approval);
    assertThat(approval.planSha256()).isEqualTo(plan.planSha256());
    assertThat(approval.validUntil()).isEqualTo(NOW.plus(Duration.ofDays(44)));
  }

  @ParameterizedTest
  @CsvSource({"Ann,4712,2", "Ann,4711,3", "Ann,4711,''", "Ann,yes,yes", "' ',4711,2"})
  void needsANameAndBothNumbersRight(String by, String account, String items) {
    assertThatThrownBy(
            () -> Approval.of(plan, new Approval.Typed(by, account, items), NOW, waiting))
        .isInstanceOf(Refused.class);
  }

  @Test
  void isGivenOnceAndCanBeWithdrawn() throws IOException {
    approve().write(folder);
    assertThatThrownBy(() -> approve().write(folder))
        .isInstanceOf(Refused.class)
        .hasMessageContainingAll("was approved by Ann", "withdraw");
    Approval.withdraw(folder);
    assertThat(Approval.read(folder)).isEmpty();
    assertThatThrownBy(() -> Approval.withdraw(folder)).isInstanceOf(Refused.class);
    approve().write(folder);
    Approval.withdraw(folder);
    assertThat(folder.resolve("approval-withdrawn-1.json")).exists();
    assertThat(folder.resolve("approval-withdrawn-2.json")).exists();
  }

  @Test
  void isOfNoOtherPlan() throws IOException {
    FrozenPlan other = Items.plan(List.of(Items.strip("0_a"), Items.delete("0_c")));
    assertThatThrownBy(() -> approve().requireFor(other, NOW, NOW, waiting))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("another plan");
  }

  @Test
  void expiresAfterTheDueDayWhichNoticesPutOff() {
    Approval approval = approve();
    Instant due = waiting.due(plan, approval, Optional.empty());
    assertThat(due).isEqualTo(NOW.plus(Duration.ofDays(30)));
    approval.requireFor(plan, NOW.plus(Duration.ofDays(44)), due, waiting);
    Instant late = NOW.plus(Duration.ofDays(50));
    assertThatThrownBy(() -> approval.requireFor(plan, late, due, waiting))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("expired");
    Instant told = NOW.plus(Duration.ofDays(10));
    approval.requireFor(plan, late, waiting.due(plan, approval, Optional.of(told)), waiting);
  }

  @Test
  void aClockThatWasSetBackMakesNothingDueEarlier() {
    assertThatThrownBy(() -> Approval.of(plan, RIGHT, Items.MADE.minusSeconds(1), waiting))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("set the clock right");
    // A notice with an early date begins no wait before the approval.
    Instant early = Items.MADE.minus(Duration.ofDays(90));
    Instant due = waiting.due(plan, approve(), Optional.of(early));
    assertThat(due).isEqualTo(NOW.plus(Duration.ofDays(30)));

    assertThat(Waiting.notYet(due.minusSeconds(1), due, Optional.empty()))
        .hasValueSatisfying(why -> assertThat(why).contains("Nothing is due before"));
    assertThat(Waiting.notYet(due, due, Optional.of(due.plusSeconds(1))))
        .hasValueSatisfying(why -> assertThat(why).contains("set the clock right"));
    assertThat(Waiting.notYet(due, due, Optional.of(NOW))).isEmpty();
  }

  private Approval approve() {
    return Approval.of(plan, RIGHT, NOW, waiting);
  }
}
