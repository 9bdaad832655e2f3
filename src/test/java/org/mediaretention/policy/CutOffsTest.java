package org.mediaretention.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CutOffsTest {

  @Test
  void measuresFromTheLastSecondOfTheReportDateInTheZone() {
    assertThat(Policies.original().asOf()).isEqualTo("2026-01-01T07:59:59Z");
    assertThat(Policies.on("2025-12-31", "UTC", "P730D", "P1460D").asOf())
        .isEqualTo("2025-12-31T23:59:59Z");
    assertThat(Policies.on("2025-12-31", "Pacific/Auckland", "P730D", "P1460D").asOf())
        .isEqualTo("2025-12-31T10:59:59Z");
  }

  @Test
  void measuresFromSummerTimeInSummer() {
    assertThat(Policies.on("2025-07-01", "America/Los_Angeles", "P730D", "P1460D").asOf())
        .isEqualTo("2025-07-02T06:59:59Z");
  }

  @Test
  void countsDaysOfTwentyFourHours() {
    RetentionPolicy policy = Policies.original();

    assertThat(policy.stripBefore()).isEqualTo(policy.asOf().minusSeconds(730L * 86_400));
    assertThat(policy.deleteBefore()).isEqualTo(policy.asOf().minusSeconds(1_460L * 86_400));
  }

  @Test
  void doesNotStretchDaysOnTheEveningAfterTheClocksWentBack() {
    RetentionPolicy policy = Policies.on("2025-11-02", "America/Los_Angeles", "P730D", "P1460D");

    assertThat(policy.asOf()).isEqualTo("2025-11-03T07:59:59Z");
    // On 3 November 2023 the clocks had not gone back yet: one o'clock at night, not midnight.
    assertThat(policy.stripBefore()).isEqualTo("2023-11-04T07:59:59Z");
    assertThat(policy.deleteBefore()).isEqualTo("2021-11-04T07:59:59Z");
  }

  @Test
  void doesNotShrinkDaysOnTheEveningAfterTheClocksWentForward() {
    RetentionPolicy policy = Policies.on("2025-03-09", "America/Los_Angeles", "P730D", "P1460D");

    assertThat(policy.asOf()).isEqualTo("2025-03-10T06:59:59Z");
    assertThat(policy.stripBefore()).isEqualTo("2023-03-11T06:59:59Z");
    assertThat(policy.deleteBefore()).isEqualTo("2021-03-11T06:59:59Z");
  }

  @Test
  void countsYearsInTheCalendarOfTheZone() {
    RetentionPolicy policy = Policies.on("2025-12-31", "America/Los_Angeles", "P2Y", "P4Y");

    assertThat(policy.stripBefore()).isEqualTo("2024-01-01T07:59:59Z");
    assertThat(policy.deleteBefore()).isEqualTo("2022-01-01T07:59:59Z");
  }

  @Test
  void keepsTheTimeOfDayOfCalendarYearsWhenTheClocksHaveChanged() {
    RetentionPolicy policy = Policies.on("2025-11-02", "America/Los_Angeles", "P2Y", "P4Y");

    assertThat(policy.stripBefore()).isEqualTo(local("2023-11-02T23:59:59-07:00"));
    assertThat(policy.deleteBefore()).isEqualTo(local("2021-11-02T23:59:59-07:00"));
  }

  @Test
  void endsAYearBeforeALeapDayOnTheLastOfFebruary() {
    RetentionPolicy policy = Policies.on("2024-02-29", "UTC", "P1Y", "P4Y");

    assertThat(policy.stripBefore()).isEqualTo("2023-02-28T23:59:59Z");
    assertThat(policy.deleteBefore()).isEqualTo("2020-02-29T23:59:59Z");
  }

  @Test
  void addsUpYearsMonthsAndDays() {
    RetentionPolicy policy = Policies.on("2025-12-31", "UTC", "P1Y6M1D", "P4Y");

    assertThat(policy.stripBefore()).isEqualTo("2024-06-29T23:59:59Z");
  }

  private static Instant local(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
