package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.settings.KalturaSettings.Retries;

class OutageTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Retries RETRIES =
      new Retries(7, 1.6, Duration.ofSeconds(1), Duration.ofSeconds(12));

  @ParameterizedTest
  @CsvSource({"1, PT1S", "2, PT1.6S", "3, PT2.56S", "7, PT12S", "100000, PT12S"})
  void waitsLongerBeforeEachProbeUpToTheLongestWait(int probes, Duration pause) {
    assertThat(new Outage(NOON, probes, "HTTP 503").pause(RETRIES)).isEqualTo(pause);
  }

  @Test
  void exceedsThePatienceOnceItHasLastedAsLong() {
    Outage outage = new Outage(NOON, 5, "HTTP 503");
    Duration hour = Duration.ofHours(1);

    assertThat(outage.exceeds(hour, NOON.plusSeconds(3599))).isFalse();
    assertThat(outage.exceeds(hour, NOON.plusSeconds(3600))).isTrue();
  }

  @Test
  void remembersTheLastReasonAndTheFirstMoment() {
    Outage outage = new Outage(NOON, 1, "HTTP 503").and("no answer in time");

    assertThat(outage).isEqualTo(new Outage(NOON, 2, "no answer in time"));
  }
}
