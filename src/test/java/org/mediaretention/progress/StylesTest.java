package org.mediaretention.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.progress.Snapshot.Line;

class StylesTest {

  @Test
  void writesAnAlignedBlock() {
    assertThat(new Multiline().write(snapshot(Optional.of(Duration.ofSeconds(3_723)))))
        .isEqualTo(
            """
              looking up       12,000 of 20,000 rows                   60 %        812/s
              measuring        4,210 of about 7,900 candidates         53 %       31.3/s
              calls            1,152, 6 in flight                                  8.1/s
              retries          6: timeout 4, HTTP 5xx 2
              elapsed          0:00:31
              time left        1:02:03"""
                .indent(2)
                .stripTrailing());
  }

  @Test
  void writesOneLine() {
    assertThat(new Singleline().write(snapshot(Optional.empty())))
        .isEqualTo(
            "looking up 12,000 of 20,000 (60 %), 812/s; measuring 4,210 of about 7,900 (53 %), 31.3/s;"
                + " 1,152 calls, 8.1/s, 6 in flight; 6 retries (timeout 4, HTTP 5xx 2);"
                + " 0:00:31 elapsed, time left unknown yet");
  }

  @Test
  void saysForHowLongNothingMoved() {
    Snapshot moving = snapshot(Optional.empty());
    Snapshot stalled =
        new Snapshot(
            moving.stages(),
            moving.now(),
            0,
            0,
            OptionalDouble.empty(),
            0,
            Map.of(),
            Optional.empty(),
            Duration.ZERO,
            Optional.empty(),
            Duration.ofSeconds(130));

    assertThat(new Multiline().write(stalled))
        .contains("time left        unknown, nothing was finished for 0:02:10");
  }

  @Test
  void saysThatKalturaIsDown() {
    Snapshot down = snapshot(Optional.of(Duration.ofSeconds(9)), Optional.of("Kaltura is down."));

    assertThat(new Multiline().write(down))
        .contains("time left        unknown, Kaltura does not answer")
        .endsWith("waiting          Kaltura is down.");
    assertThat(new Singleline().write(down))
        .endsWith("time left unknown, Kaltura does not answer; waiting: Kaltura is down.");
  }

  private static Snapshot snapshot(Optional<Duration> timeLeft) {
    return snapshot(timeLeft, Optional.empty());
  }

  private static Snapshot snapshot(Optional<Duration> timeLeft, Optional<String> outage) {
    Map<Stage, Line> stages = new LinkedHashMap<>();
    stages.put(Stage.LOOKING_UP, new Line(12_000, 20_000, false, OptionalDouble.of(812.4)));
    stages.put(Stage.MEASURING, new Line(4_210, 7_900, true, OptionalDouble.of(31.25)));
    Map<RetryKind, Long> retries = new EnumMap<>(RetryKind.class);
    retries.put(RetryKind.TIMEOUT, 4L);
    retries.put(RetryKind.HTTP_5XX, 2L);
    return new Snapshot(
        stages,
        Stage.LOOKING_UP,
        0.5,
        1_152,
        OptionalDouble.of(8.1),
        6,
        retries,
        outage,
        Duration.ofSeconds(31),
        timeLeft,
        Duration.ZERO);
  }
}
