package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.kaltura.Ask;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.SessionRejected;
import org.mediaretention.kaltura.SignedRequest;
import org.mediaretention.kaltura.StartSession;
import org.mediaretention.kaltura.TransientFailure;

class SessionTest {

  private static final KalturaRequest QUESTION = Ask.media("1_a").request();

  private final HandClock clock = new HandClock();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Session session =
      new Session(Ask.SIGN_IN, counting("once"), counting("patiently"), new IdLimit(), clock);

  @Test
  void signsARequestWithASessionOpenedForIt() {
    assertThat(session.sign(QUESTION)).isEqualTo(new SignedRequest(QUESTION, "ks-1"));
    assertThat(asked).containsExactly("once");
  }

  @Test
  void needsNoSessionToOpenOne() {
    assertThat(session.sign(Ask.START)).isEqualTo(new SignedRequest(Ask.START, ""));
    assertThat(asked).isEmpty();
  }

  @Test
  void opensTheFirstSessionPatiently() {
    session.open();

    assertThat(session.sign(QUESTION).ks()).isEqualTo("ks-1");
    assertThat(asked).containsExactly("patiently");
  }

  @Test
  @Timeout(10)
  void opensOneSessionForEightThreads() throws Exception {
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    Callable<String> sign =
        () -> {
          start.await(5, TimeUnit.SECONDS);
          return session.sign(QUESTION).ks();
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> signed = pool.invokeAll(Collections.nCopies(threads, sign));
      for (Future<String> ks : signed) {
        assertThat(ks.get()).isEqualTo("ks-1");
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void keepsASessionForMostOfItsLife() {
    session.open();
    clock.moveOn(StartSession.LIFE.multipliedBy(79).dividedBy(100));

    assertThat(session.sign(QUESTION).ks()).isEqualTo("ks-1");
  }

  @Test
  void renewsASessionBeforeItEnds() {
    session.open();
    clock.moveOn(StartSession.LIFE.multipliedBy(81).dividedBy(100));

    assertThat(session.sign(QUESTION).ks()).isEqualTo("ks-2");
    assertThat(asked).containsExactly("patiently", "once");
    clock.moveOn(Duration.ofHours(1));
    assertThat(session.sign(QUESTION).ks()).isEqualTo("ks-2");
  }

  @Test
  void opensAnotherSessionAfterOneWasRejected() {
    String first = session.sign(QUESTION).ks();
    session.rejected(new SessionRejected(first));

    assertThat(session.sign(QUESTION).ks()).isEqualTo("ks-2");
  }

  @Test
  void dropsARejectedSessionOnlyOnce() {
    String first = session.sign(QUESTION).ks();
    session.rejected(new SessionRejected(first));
    String second = session.sign(QUESTION).ks();

    for (int lateCall = 0; lateCall < 10; lateCall++) {
      session.rejected(new SessionRejected(first));
    }

    assertThat(session.sign(QUESTION).ks()).isEqualTo(second);
    assertThat(asked).hasSize(2);
  }

  @Test
  void givesUpAfterFourRejectionsInARow() {
    for (int i = 0; i < 4; i++) {
      session.rejected(new SessionRejected(session.sign(QUESTION).ks()));
    }

    assertThatThrownBy(() -> session.sign(QUESTION))
        .isInstanceOf(CallRefused.class)
        .hasMessage("Kaltura rejects each session that it has just given.");
    assertThat(asked).hasSize(4);
  }

  @Test
  void doesNotGiveUpWhenSessionsAreAcceptedInBetween() {
    for (int i = 0; i < 10; i++) {
      session.accepted(session.sign(QUESTION));
      session.rejected(new SessionRejected(session.sign(QUESTION).ks()));
    }

    assertThat(session.sign(QUESTION).ks()).isEqualTo("ks-11");
  }

  @Test
  void takesALateAcceptanceOfAnOldSessionForNothing() {
    SignedRequest old = session.sign(QUESTION);
    for (int i = 0; i < 4; i++) {
      session.rejected(new SessionRejected(session.sign(QUESTION).ks()));
      session.accepted(old);
    }

    assertThatThrownBy(() -> session.sign(QUESTION)).isInstanceOf(CallRefused.class);
  }

  @Test
  void takesALoginForNoProofThatItsSessionIsGood() {
    Session[] own = new Session[1];
    KalturaGateway accepting =
        request -> {
          own[0].accepted(own[0].sign(request));
          return new SessionStarted("ks");
        };
    own[0] = new Session(Ask.SIGN_IN, accepting, accepting, new IdLimit(), clock);
    for (int i = 0; i < 4; i++) {
      own[0].rejected(new SessionRejected(own[0].sign(QUESTION).ks()));
    }

    assertThatThrownBy(() -> own[0].sign(QUESTION)).isInstanceOf(CallRefused.class);
  }

  @Test
  void beginsAnewWhenOpened() {
    for (int i = 0; i < 4; i++) {
      session.rejected(new SessionRejected(session.sign(QUESTION).ks()));
    }
    session.open();

    assertThat(session.sign(QUESTION).ks()).isEqualTo("ks-5");
  }

  @Test
  void stopsTheRunWhenNoSessionCanBeHad() {
    KalturaGateway closed =
        request -> new Failure(request, "the connection was refused", RetryKind.HTTP_5XX);
    Session hopeless = new Session(Ask.SIGN_IN, closed, closed, new IdLimit(), clock);

    assertThatThrownBy(hopeless::open)
        .isInstanceOf(CallRefused.class)
        .hasMessage("Kaltura could not be asked for a session: the connection was refused.");
  }

  @Test
  void triesAgainWithTheNextRequestWhenASessionCouldNotBeOpened() {
    List<String> answers = new ArrayList<>(List.of("fault", "ks"));
    KalturaGateway shaky =
        request -> {
          if (answers.remove(0).equals("fault")) {
            throw new TransientFailure("HTTP 503");
          }
          return new SessionStarted("ks");
        };
    Session shakySession = new Session(Ask.SIGN_IN, shaky, shaky, new IdLimit(), clock);

    assertThatThrownBy(() -> shakySession.sign(QUESTION)).isInstanceOf(TransientFailure.class);
    assertThat(shakySession.sign(QUESTION).ks()).isEqualTo("ks");
  }

  private KalturaGateway counting(String name) {
    return request -> {
      assertThat(request).isEqualTo(Ask.START);
      asked.add(name);
      return new SessionStarted("ks-" + asked.size());
    };
  }
}
