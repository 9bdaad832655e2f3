package org.mediaretention.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.audit.Entries;
import org.mediaretention.endtoend.support.Json;
import org.mediaretention.export.cell.DateOrder;

class DateOrderCheckTest {

  private static final Instant READ = Instant.parse("2020-08-05T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2020-08-05T10:00:00Z, 0",
    "2020-08-05T23:30:00Z, 0",
    "2020-05-08T10:00:00Z, 1",
    "2020-05-07T20:00:00Z, 1",
    "2020-05-10T20:00:00Z, 0",
    "2019-05-08T10:00:00Z, 0"
  })
  void findsDatesThatAreRightTheOtherWayRound(Instant account, long swapped) {
    DateOrderCheck check =
        DateOrderCheck.of(plan(Optional.of(DateOrder.MONTH_FIRST)), READ, account);

    assertThat(check).isEqualTo(new DateOrderCheck(1, swapped));
    assertThat(check.showsWrongOrder()).isEqualTo(swapped > 0);
  }

  @Test
  void asksNothingOfDatesWithoutAnOrder() {
    Instant account = Instant.parse("2020-05-08T10:00:00Z");

    assertThat(DateOrderCheck.of(plan(Optional.empty()), READ, account))
        .isEqualTo(DateOrderCheck.NONE);
  }

  @Test
  void namesTheSettingThatHelps() {
    Warning warning =
        new DateOrderCheck(9, 4).warning(plan(Optional.of(DateOrder.MONTH_FIRST))).orElseThrow();

    assertThat(warning.code()).isEqualTo(Warning.Code.EXPORT_DATE_ORDER);
    assertThat(warning.count()).isEqualTo(4);
    assertThat(warning.message()).contains("4 of 9", "exports.date-order=day-first");
  }

  @Test
  void isNothingInTheNotesOfAnEarlierVersion() throws Exception {
    String notes =
        Json.MAPPER.writeValueAsString(BatchNotes.NONE).replaceFirst(",\"dates\":\\{[^}]*}", "");

    assertThat(notes).doesNotContain("swapped");
    assertThat(Json.MAPPER.readValue(notes, BatchNotes.class)).isEqualTo(BatchNotes.NONE);
  }

  private static Plan plan(Optional<DateOrder> order) {
    Plan plan = Entries.PLAN;
    return new Plan(
        plan.version(),
        plan.kind(),
        plan.partnerId(),
        plan.reportDate(),
        plan.timeZone(),
        plan.exportTimeZone(),
        order,
        plan.stripAfter(),
        plan.deleteAfter(),
        plan.policy(),
        plan.flavors(),
        plan.measurePolicyGap(),
        plan.exemptions(),
        plan.startedAt(),
        plan.inputs(),
        plan.oldEnough(),
        plan.warnings());
  }
}
