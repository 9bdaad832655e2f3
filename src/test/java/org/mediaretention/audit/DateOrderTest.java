package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.input.CandidateList;
import org.mediaretention.audit.input.ExportSet;
import org.mediaretention.audit.input.Survey;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;

/**
 * The order of day and month is that of a whole file. Entries of 2023-07-01 and 2021-07-01 are just
 * old enough to be stripped and to be deleted.
 */
class DateOrderTest {

  private static final Optional<DateOrder> AUTO = Optional.empty();
  private static final Optional<DateOrder> DAY_FIRST = Optional.of(DateOrder.DAY_FIRST);
  private static final Optional<DateOrder> MONTH_FIRST = Optional.of(DateOrder.MONTH_FIRST);

  private static final RetentionPolicy POLICY =
      RetentionPolicy.of(
          LocalDate.of(2025, 6, 30),
          ZoneOffset.UTC,
          Period.ofDays(730),
          Period.ofDays(1460),
          true,
          UndatedPlays.CANDIDATE);

  /** In January old enough to be deleted, in December not. */
  private static final String DECISIVE = "1/12/2021 10:00";

  @TempDir private Path folder;

  @Test
  void takesTheOrderThatOneDateShowsForAll() throws IOException {
    created("5/8/2020", "13/2/2020", "1/2/2020 10:00 PM");

    assertThat(survey(AUTO).dateOrder()).isEqualTo(DAY_FIRST);
    assertThat(instants(DateOrder.DAY_FIRST))
        .containsExactly(
            Instant.parse("2020-08-05T00:00:00Z"),
            Instant.parse("2020-02-13T00:00:00Z"),
            Instant.parse("2020-02-01T22:00:00Z"));
  }

  @Test
  void takesTheOrderThatALateDateShowsForAll() throws IOException {
    created(DECISIVE, "5/5/2020", "2/13/2020");

    assertThat(survey(AUTO).dateOrder()).isEqualTo(MONTH_FIRST);
  }

  @Test
  void learnsTheOrderFromTheLastUpdatesToo() throws IOException {
    Exports.write(
        folder,
        "all.csv",
        Exports.row("1_a", DECISIVE).replace("2021-02-03 04:05:06", "31/12/2021"));

    assertThat(survey(AUTO).dateOrder()).isEqualTo(DAY_FIRST);
  }

  @Test
  void countsTheEntriesOldEnoughWhenItKnowsTheOrder() throws IOException {
    created("1/12/2023", "12/1/2023", "31/12/2023", "31/1/2023");

    Survey survey = survey(AUTO);
    assertThat(survey.oldEnough()).isEqualTo(2);
    assertThat(survey.inputs().get(0).rows()).isEqualTo(4);
    assertThat(batch(DateOrder.DAY_FIRST).entries())
        .extracting(ExportedEntry::id)
        .containsExactly("1_1", "1_3");
  }

  @Test
  void refusesAFileThatShowsBothOrders() throws IOException {
    created("5/5/2020", "13/2/2020", "4/4/2020", "2/25/2020", "14/2/2020");

    assertThatThrownBy(() -> survey(AUTO))
        .isInstanceOfSatisfying(
            AuditProblem.class, problem -> assertThat(problem.isResumable()).isFalse())
        .hasMessage(
            "all.csv has dates with the day first, such as Created On \"13/2/2020\" on line 3,"
                + " and with the month first, such as Created On \"2/25/2020\" on line 5:"
                + " bring all its dates into one order.");
  }

  @Test
  void refusesToGuessWhenTheAgeOfAnEntryHingesOnTheOrder() throws IOException {
    created("2020-01-31", "5/8/2020", "12/1/2023", "1/12/2021");

    assertThatThrownBy(() -> survey(AUTO))
        .isInstanceOfSatisfying(
            AuditProblem.class, problem -> assertThat(problem.isResumable()).isFalse())
        .hasMessage(
            "No date of all.csv shows whether the day or the month comes first, and the age of"
                + " entries hinges on it, such as with Created On \"12/1/2023\" on line 4: set"
                + " exports.date-order to day-first or month-first.");
  }

  @Test
  void readsTheMonthFirstWhenNothingHingesOnIt() throws IOException {
    created("5/8/2020", "2/3/2025", "12/1/2022");

    assertThat(survey(AUTO).dateOrder()).isEqualTo(MONTH_FIRST);
    assertThat(survey(AUTO).oldEnough()).isEqualTo(2);
  }

  @Test
  void knowsNoOrderOfDatesThatDoNotDependOnIt() throws IOException {
    created("2020-01-02", "2020/01/02 10:00", "5/5/2020", "1600000000", "1/2/20", "13/13/2020");

    assertThat(survey(AUTO).dateOrder()).isEmpty();
    assertThat(survey(DAY_FIRST).dateOrder()).isEmpty();
  }

  @Test
  void takesTheOrderThatIsSetAndRejectsWhatIsNoDateInIt() throws IOException {
    created("5/8/2020", "13/2/2020", "2/25/2020");

    assertThat(survey(DAY_FIRST).dateOrder()).isEqualTo(DAY_FIRST);
    assertThat(survey(DAY_FIRST).oldEnough()).isEqualTo(3);
    Batch batch = batch(DateOrder.DAY_FIRST);
    assertThat(batch.rows()).isEqualTo(3);
    assertThat(batch.rejected())
        .extracting(RejectedRow::reason)
        .containsExactly("Created On \"2/25/2020\" is not a date with the day first");
    assertThat(batch(DateOrder.MONTH_FIRST).rejected())
        .extracting(RejectedRow::reason)
        .containsExactly("Created On \"13/2/2020\" is not a date with the month first");
  }

  @Test
  void readsAListOfCandidatesInTheOrderOfItsDates() throws IOException {
    Exports.text(
        folder,
        "mine.csv",
        "policy,entry_id,plays,created_at\n2year,1_a,0,5/8/2020\n2year,1_b,0,13/2/2020\n");
    CandidateList list = CandidateList.in(folder, false);

    assertThat(list.survey(POLICY, AUTO).dateOrder()).isEqualTo(DAY_FIRST);
    try (var reader = list.batches(POLICY, DateOrder.DAY_FIRST, Entries.limit())) {
      assertThat(reader.read().entries().get(0).created()).isEqualTo("2020-08-05T00:00:00Z");
    }
  }

  private void created(String... dates) {
    List<String> rows = new ArrayList<>();
    for (String date : dates) {
      rows.add(Exports.row("1_" + rows.size(), date));
    }
    Exports.write(folder, "all.csv", rows.toArray(String[]::new));
  }

  private Survey survey(Optional<DateOrder> set) throws IOException {
    return open().survey(POLICY, set);
  }

  private List<Instant> instants(DateOrder order) throws IOException {
    return batch(order).entries().stream().map(ExportedEntry::created).toList();
  }

  private Batch batch(DateOrder order) throws IOException {
    try (var reader = open().batches(POLICY, order, Entries.limit())) {
      return reader.read();
    }
  }

  private ExportSet open() throws IOException {
    return ExportSet.in(folder, Exports.NAMES, Exports.UTC);
  }
}
