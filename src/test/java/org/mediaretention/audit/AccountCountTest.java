package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.journal.Warning;

class AccountCountTest {

  @ParameterizedTest
  @ValueSource(longs = {4_950, 5_000, 5_050})
  void saysNothingOfTheFewThatComeAndGoWhileTheyAreListed(long listed) {
    assertThat(AccountCount.of(5_000).afterListing(listed, Entries.PLAN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {4_949, 5_051})
  void warnsWhenClearlyMoreOrFewerWereListedThanCounted(long listed) {
    assertThat(AccountCount.of(5_000).afterListing(listed, Entries.PLAN))
        .hasValueSatisfying(
            warning -> {
              assertThat(warning.code()).isEqualTo(Warning.Code.ACCOUNT_CHANGED);
              assertThat(warning.count()).isEqualTo(51);
              assertThat(warning.message()).contains("counted 5000 entries", "listed " + listed);
            });
  }

  @Test
  void comparesNothingWhenNobodyCounted() {
    assertThat(AccountCount.unknown("HTTP 500").afterListing(5_000, Entries.PLAN)).isEmpty();
  }
}
