package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.kaltura.Ask;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaDown;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.settings.KalturaSettings.Retries;

class OutagesTest {

  private static final ListMedia SEVERAL = new ListMedia(List.of("1_a", "1_b", "1_c"));
  private static final ListMedia ONE = new ListMedia(List.of("1_a"));
  private static final KalturaAnswer ANSWER = new Entries(List.of(), List.of(), Ask.NOW);

  private final HandClock clock = new HandClock();
  private final CallLedger ledger = new CallLedger();
  private final CamelContext camel = new DefaultCamelContext();
  private final Outages outages =
      new Outages(
          new Retries(7, 2, Duration.ofSeconds(1), Duration.ofSeconds(3)),
          Duration.ofMinutes(10),
          ledger,
          clock);

  @BeforeEach
  void kalturaHasAnsweredBefore() {
    camel.start();
    outages.answered();
  }

  @AfterEach
  void stopCamel() {
    camel.stop();
  }

  @Test
  void countsAnOutageFromTheFirstFailureOfTheRequest() throws Exception {
    Instant tenMinutesAgo = clock.instant().minus(Duration.ofMinutes(10));
    Diagnosis diagnosis = outages.examine(failed(SEVERAL), tenMinutesAgo, camel);

    assertThatThrownBy(() -> outages.conclude(failed(ONE), diagnosis))
        .isInstanceOf(KalturaDown.class)
        .hasMessageContaining(tenMinutesAgo.toString());
  }

  @Test
  void blamesTheEntriesWhenAProbeIsAnswered() throws Exception {
    Diagnosis diagnosis = outages.examine(failed(SEVERAL), clock.instant(), camel);
    assertThat(diagnosis.isOpen()).isTrue();
    assertThat(diagnosis.pauseMillis()).isZero();
    outages.conclude(ANSWER, diagnosis);

    assertThat(diagnosis.isOpen()).isFalse();
    assertThat(diagnosis.isOfEntries()).isTrue();
    assertThat(diagnosis.isOfOutage()).isFalse();
  }

  @Test
  void givesUpAnEntryThatFailsAlone() throws Exception {
    Diagnosis diagnosis = outages.examine(failed(ONE), clock.instant(), camel);
    outages.conclude(ANSWER, diagnosis);

    assertThat(diagnosis.isOpen() || diagnosis.isOfEntries() || diagnosis.isOfOutage()).isFalse();
  }

  @Test
  void givesUpWhatKalturaRefusesAtAllInWordsThatNobodyKnows() throws Exception {
    Diagnosis diagnosis = outages.examine(failed(SEVERAL), clock.instant(), camel);
    outages.conclude(new Failure(ONE, "BLABLA", RetryKind.UNKNOWN_CODE), diagnosis);

    assertThat(diagnosis.isOpen() || diagnosis.isOfEntries() || diagnosis.isOfOutage()).isFalse();
  }

  @Test
  void stopsWhenAProbeIsRefusedInTheSameWordsAsTheRequest() throws Exception {
    Diagnosis diagnosis = outages.examine(refused(SEVERAL, "BLABLA"), clock.instant(), camel);

    assertThatThrownBy(() -> outages.conclude(refused(ONE, "BLABLA"), diagnosis))
        .isInstanceOf(CallRefused.class)
        .hasMessage("BLABLA, and refuses every request of this kind like that.");
  }

  @Test
  void doesNotStopWhenAProbeIsRefusedInOtherWords() throws Exception {
    Diagnosis diagnosis = outages.examine(refused(SEVERAL, "BLABLA"), clock.instant(), camel);
    outages.conclude(refused(ONE, "BLUBB"), diagnosis);

    assertThat(diagnosis.isOpen() || diagnosis.isOfEntries() || diagnosis.isOfOutage()).isFalse();
  }

  @Test
  void asksAgainWithGrowingPausesUntilKalturaIsBack() throws Exception {
    Diagnosis diagnosis = outages.examine(failed(SEVERAL), clock.instant(), camel);
    outages.conclude(failed(ONE), diagnosis);
    assertThat(diagnosis.pauseMillis()).isEqualTo(1_000);
    outages.conclude(failed(ONE), diagnosis);
    assertThat(diagnosis.pauseMillis()).isEqualTo(2_000);
    assertThat(diagnosis.isOpen()).isTrue();
    outages.conclude(ANSWER, diagnosis);

    assertThat(diagnosis.isOfOutage()).isTrue();
  }

  @Test
  void tellsThoseWhoFollowTheAudit() throws Exception {
    Diagnosis diagnosis = outages.examine(failed(SEVERAL), clock.instant(), camel);
    outages.conclude(failed(ONE), diagnosis);
    assertThat(ledger.outage())
        .contains("Kaltura does not answer since 2026-01-02T09:15:00Z: HTTP 503.");
    outages.conclude(ANSWER, diagnosis);

    assertThat(ledger.outage()).isEmpty();
  }

  @Test
  void stopsWhenTheOutageOutlastsThePatience() throws Exception {
    Diagnosis diagnosis = outages.examine(failed(SEVERAL), clock.instant(), camel);
    outages.conclude(failed(ONE), diagnosis);
    clock.moveOn(Duration.ofMinutes(10));

    assertThatThrownBy(() -> outages.conclude(failed(ONE), diagnosis))
        .isInstanceOf(KalturaDown.class);
    outages.settle();
    assertThatThrownBy(() -> outages.letPass(ONE, camel)).isInstanceOf(KalturaDown.class);
    assertThatThrownBy(() -> outages.examine(failed(ONE), clock.instant(), camel))
        .isInstanceOf(KalturaDown.class);
  }

  @Test
  void hasNewPatienceForTheNextAudit() throws Exception {
    stopsWhenTheOutageOutlastsThePatience();
    outages.begin(false);
    outages.letPass(ONE, camel);

    assertThat(outages.examine(failed(ONE), clock.instant(), camel).isOpen()).isTrue();
  }

  @Test
  void holdsOthersBackWhileKalturaIsDown() throws Exception {
    Diagnosis diagnosis = outages.examine(failed(SEVERAL), clock.instant(), camel);
    outages.conclude(failed(ONE), diagnosis);
    List<Thread> held = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> pass(ONE), in(held));
    CompletableFuture<Diagnosis> failing =
        CompletableFuture.supplyAsync(() -> examine(ONE), in(held));
    outages.letPass(ONE, camel); // the one who asks is not held back
    await().until(() -> held.size() == 2 && held.stream().allMatch(OutagesTest::isWaiting));

    assertThat(other).isNotDone();
    assertThat(failing).isNotDone();
    outages.conclude(ANSWER, diagnosis);
    outages.settle();
    await().until(() -> other.isDone() && failing.isDone());
    // What failed in the meantime failed of the outage.
    assertThat(failing.join().isOfOutage()).isTrue();
  }

  @Test
  void letsTheRequestForASessionThroughThatSomebodyIsWaitingFor() throws Exception {
    outages.conclude(failed(ONE), outages.examine(failed(SEVERAL), clock.instant(), camel));

    assertThat(CompletableFuture.runAsync(() -> pass(Ask.START)))
        .succeedsWithin(Duration.ofSeconds(30));
  }

  @Test
  void letsOnlyOneSearchForACauseAtATime() throws Exception {
    Diagnosis first = outages.examine(failed(SEVERAL), clock.instant(), camel);
    CompletableFuture<Diagnosis> second = CompletableFuture.supplyAsync(() -> examine(SEVERAL));
    outages.conclude(ANSWER, first);
    assertThat(second).isNotDone();
    outages.settle();

    await().until(second::isDone);
    assertThat(second.join().isOpen()).isTrue();
  }

  @Test
  void takesAServerThatNeverAnsweredForAWrongAddress() throws Exception {
    Outages atFirst =
        new Outages(
            new Retries(7, 2, Duration.ofSeconds(1), Duration.ofSeconds(3)),
            Duration.ofMinutes(10),
            ledger,
            clock);
    Failure refused = new Failure(Ask.START, "the connection was refused", RetryKind.CONNECTION);
    assertThat(atFirst.examine(refused, clock.instant(), camel).isOpen()).isFalse();
    Failure page = new Failure(Ask.START, "the answer is not JSON", RetryKind.UNREADABLE);
    assertThat(atFirst.examine(page, clock.instant(), camel).isOpen()).isFalse();

    atFirst.begin(true); // an audit that it has answered in an earlier run
    assertThat(atFirst.examine(refused, clock.instant(), camel).isOpen()).isTrue();
  }

  @Test
  void doesNotKeepAProgramThatStopsFromStopping() throws Exception {
    outages.conclude(failed(ONE), outages.examine(failed(SEVERAL), clock.instant(), camel));
    camel.stop();

    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> pass(ONE));
    await().until(other::isCompletedExceptionally);
  }

  private static Executor in(List<Thread> threads) {
    return task -> {
      Thread thread = new Thread(task);
      threads.add(thread);
      thread.start();
    };
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING;
  }

  private void pass(KalturaRequest request) {
    try {
      outages.letPass(request, camel);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Diagnosis examine(KalturaRequest request) {
    try {
      return outages.examine(failed(request), clock.instant(), camel);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Failure refused(KalturaRequest request, String code) {
    return new Failure(request, code, RetryKind.UNKNOWN_CODE, Optional.of(code));
  }

  private static Failure failed(KalturaRequest request) {
    return new Failure(request, "HTTP 503", RetryKind.HTTP_5XX);
  }
}
