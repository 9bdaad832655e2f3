package org.mediaretention.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationTest {

  private static final Instant NOW = Instant.parse("2026-01-02T09:15:00Z");
  private static final Instant CREATED = Instant.parse("2020-05-01T10:20:30Z");

  @Test
  void doubtsAPlayBeforeTheCreation() {
    assertThat(observed(CREATED, CREATED.minusSeconds(3_600))).isFalse();
    assertThat(observed(CREATED, CREATED)).isTrue();
  }

  @Test
  void believesAPlayThatIsRecordedByTheHour() {
    assertThat(observed(CREATED, Instant.parse("2020-05-01T10:00:00Z"))).isTrue();
  }

  @Test
  void doubtsWhatIsStillToCome() {
    assertThat(observed(CREATED, NOW.plus(Duration.ofDays(1)))).isFalse();
    assertThat(observed(NOW.plus(Duration.ofDays(1)), null)).isFalse();
  }

  @Test
  void believesAClockThatIsALittleAhead() {
    assertThat(observed(CREATED, NOW.plusSeconds(60))).isTrue();
  }

  private static boolean observed(Instant created, Instant lastPlayed) {
    Observation observation =
        Observation.Present.of(
            created, true, new PlayEvidence.NeverPlayed(), Optional.ofNullable(lastPlayed), NOW);
    return observation instanceof Observation.Present;
  }
}
