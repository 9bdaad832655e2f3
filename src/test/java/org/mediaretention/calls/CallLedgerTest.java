package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.RetryKind;

class CallLedgerTest {

  private final CallLedger ledger = new CallLedger();

  @Test
  void countsCallsByAction() {
    ledger.began("media.list");
    ledger.ended("media.list");
    ledger.began("flavorAsset.list");
    ledger.ended("flavorAsset.list");
    ledger.began("media.list");
    ledger.ended("media.list");

    assertThat(ledger.counts().total()).isEqualTo(3);
    assertThat(ledger.counts().byAction())
        .isEqualTo(Map.of("media.list", 2L, "flavorAsset.list", 1L));
  }

  @Test
  void remembersTheMostCallsUnderWayAtOnce() {
    ledger.began("media.list");
    ledger.began("media.list");
    ledger.ended("media.list");
    ledger.began("media.list");
    assertThat(ledger.underWay()).isEqualTo(2);
    ledger.ended("media.list");
    ledger.ended("media.list");

    assertThat(ledger.underWay()).isZero();
    assertThat(ledger.counts().peakParallel()).isEqualTo(2);
  }

  @Test
  void countsWhatWasRepeatedAndWhatWasGivenUp() {
    ledger.retried(RetryKind.TIMEOUT);
    ledger.retried(RetryKind.TIMEOUT);
    ledger.gaveUp();

    assertThat(ledger.counts().retried()).isEqualTo(2);
    assertThat(ledger.counts().failed()).isEqualTo(1);
  }

  @Test
  void tellsRetriesApartByWhatHadGoneWrong() {
    ledger.retried(RetryKind.TIMEOUT);
    ledger.retried(RetryKind.HTTP_5XX);
    ledger.retried(RetryKind.TIMEOUT);

    assertThat(ledger.retriesByKind())
        .isEqualTo(Map.of(RetryKind.TIMEOUT, 2L, RetryKind.HTTP_5XX, 1L));
  }

  @Test
  void tellsCallsUnderWayApartByAction() {
    ledger.began("media.list");
    ledger.began("media.list");
    ledger.began("flavorAsset.list");
    ledger.ended("media.list");

    assertThat(ledger.underWay("media.list")).isEqualTo(1);
    assertThat(ledger.underWay("flavorAsset.list")).isEqualTo(1);
    assertThat(ledger.underWay("session.start")).isZero();
  }

  @Test
  void addsUpTheTimeThatCallsWaited() {
    ledger.waited(1_250_000_000L);
    ledger.waited(500_000_000L);

    assertThat(ledger.counts().secondsWaiting()).isEqualTo(1.75);
  }

  @Test
  void beginsANewAccountForTheNextAudit() {
    ledger.began("media.list");
    ledger.ended("media.list");
    ledger.retried(RetryKind.TIMEOUT);
    ledger.gaveUp();
    ledger.waited(1_000_000_000L);
    CallCounts before = ledger.counts();
    ledger.reset();

    assertThat(ledger.counts()).isEqualTo(CallCounts.NONE);
    assertThat(before.total()).isEqualTo(1);
    assertThat(before.byAction()).containsEntry("media.list", 1L);
  }

  @Test
  void doesNotForgetACallUnderWay() {
    ledger.began("media.list");
    ledger.reset();

    assertThat(ledger.counts().peakParallel()).isEqualTo(1);
    ledger.ended("media.list");
    assertThat(ledger.underWay()).isZero();
  }
}
