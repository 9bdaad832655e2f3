package org.mediaretention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlayEvidenceTest {

  private static final Instant DATE = Instant.parse("2021-05-06T07:08:09Z");
  private static final Optional<Instant> NO_DATE = Optional.empty();
  private static final PlayEvidence DATED = new PlayEvidence.PlayedAt(DATE);
  private static final PlayEvidence UNDATED = new PlayEvidence.PlayedUndated();
  private static final PlayEvidence NEVER = new PlayEvidence.NeverPlayed();

  /** Plays in the export, plays now, date of the last, what follows. */
  static Stream<Arguments> whatIsKnown() {
    return Stream.of(
        arguments(0, OptionalLong.of(0), NO_DATE, NEVER),
        arguments(0, OptionalLong.of(7), NO_DATE, UNDATED),
        arguments(5, OptionalLong.of(7), NO_DATE, UNDATED),
        arguments(0, OptionalLong.of(0), Optional.of(DATE), DATED),
        arguments(0, OptionalLong.of(7), Optional.of(DATE), DATED),
        arguments(5, OptionalLong.of(0), Optional.of(DATE), DATED),
        arguments(5, OptionalLong.of(7), Optional.of(DATE), DATED),
        arguments(0, OptionalLong.empty(), Optional.of(DATE), DATED),
        arguments(5, OptionalLong.empty(), Optional.of(DATE), DATED));
  }

  @ParameterizedTest
  @MethodSource("whatIsKnown")
  void weighsTheExportAgainstTheAnswer(
      long plays, OptionalLong playsNow, Optional<Instant> lastPlayed, PlayEvidence evidence) {
    assertThat(PlayEvidence.of(plays, playsNow, lastPlayed)).isEqualTo(evidence);
  }

  @Test
  void trustsNoAnswerWithoutPlaysWhenTheExportHasSome() {
    assertThat(PlayEvidence.of(5, OptionalLong.of(0), NO_DATE))
        .isInstanceOfSatisfying(
            PlayEvidence.Unknown.class,
            unknown -> {
              assertThat(unknown.reason()).isEqualTo("contradiction");
              assertThat(unknown.detail()).contains("5 plays");
            });
  }

  @Test
  void trustsNoAnswerThatCountsNothing() {
    for (long plays : new long[] {0, 5}) {
      assertThat(PlayEvidence.of(plays, OptionalLong.empty(), NO_DATE))
          .isInstanceOfSatisfying(
              PlayEvidence.Unknown.class,
              unknown -> assertThat(unknown.reason()).isEqualTo("plays_missing"));
    }
  }
}
