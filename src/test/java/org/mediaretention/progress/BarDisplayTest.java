package org.mediaretention.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BarDisplayTest {

  private static final CallStats CALLS = new CallStats(40, 6, 0, 6, Map.of(), Optional.empty());

  private final PrintStream usual = System.out;
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final PrintStream ours = new PrintStream(terminal, true, StandardCharsets.UTF_8);
  private final BarDisplay display = new BarDisplay(120);

  @AfterEach
  void giveBackTheOutput() {
    System.setOut(usual);
  }

  @Test
  void drawsTheStageWithOurTimeLeftAndRates() {
    System.setOut(ours);
    display.open("2025-12-31_20260102-091500");
    display.show(snapshot());

    await()
        .until(
            () ->
                drawn().contains("looking up 5,000 of 10,000")
                    && drawn().contains("/ 0:00:05) 1,000/s, ")
                    && drawn().contains(" calls/s, 6 in flight"));
    display.close();
    assertThat(drawn()).contains(" 50% [=").doesNotContain("\u001b");
  }

  @Test
  void givesTheOutputBackWithoutABar() {
    System.setOut(ours);
    display.open("2025-12-31_20260102-091500");
    System.out.println("a line");
    display.close();

    assertThat(System.out).isSameAs(ours);
    assertThat(drawn()).contains("a line\n").matches("(?s).*(\r|\n) *\r?");
  }

  @Test
  void drawsWithinTheTerminal() {
    System.setOut(ours);
    display.open("2025-12-31_20260102-091500");
    display.show(snapshot());
    await().until(() -> drawn().contains("looking up"));
    display.close();

    assertThat(drawn().split("\r")).allMatch(line -> line.length() < 120);
  }

  private String drawn() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  private static Snapshot snapshot() {
    ProgressState standing = ProgressState.atFirst(Stage.LOOKING_UP, 10_000, 0, 0);
    EtaEstimator forecast = new EtaEstimator(standing, CALLS);
    for (int second = 1; second <= 5; second++) {
      standing = standing.plusLookedUp(1_000).plusDecided(1_000, 0);
      forecast.observe(Duration.ofSeconds(second), standing, CALLS);
    }
    return forecast.snapshot();
  }
}
