package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mediaretention.audit.input.ExportSet;
import org.mediaretention.audit.input.Survey;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.cell.DateOrder;

/** Whatever the dates are, one day after the 12th makes all of them right. */
class DateOrderPropertyTest {

  @Property(tries = 100)
  void readsEveryDateAsItWasWritten(
      @ForAll("dates") List<LocalDate> dates,
      @ForAll("late") LocalDate late,
      @ForAll DateOrder order)
      throws IOException {
    List<LocalDate> all = new ArrayList<>(dates);
    all.add(dates.size() / 2, late);
    DateTimeFormatter written =
        DateTimeFormatter.ofPattern(
            order == DateOrder.DAY_FIRST ? "d/M/uuuu" : "M/d/uuuu", Locale.ROOT);
    Path folder = Files.createTempDirectory("dates");
    Path file =
        Exports.write(
            folder,
            "all.csv",
            IntStream.range(0, all.size())
                .mapToObj(i -> Exports.row("1_" + i, written.format(all.get(i))))
                .toArray(String[]::new));
    try {
      ExportSet exports = ExportSet.in(folder, Exports.NAMES, Exports.UTC);
      Survey survey = exports.survey(Entries.POLICY, Optional.empty());

      assertThat(survey.dateOrder()).contains(order);
      List<LocalDate> old =
          all.stream()
              .filter(
                  date -> !Entries.POLICY.isTooYoung(date.atStartOfDay(ZoneOffset.UTC).toInstant()))
              .toList();
      assertThat(survey.oldEnough()).isEqualTo(old.size());
      try (var reader = exports.batches(Entries.POLICY, order, Entries.limit())) {
        assertThat(reader.read().entries())
            .extracting(ExportedEntry::created)
            .extracting(created -> LocalDate.ofInstant(created, ZoneOffset.UTC))
            .isEqualTo(old);
      }
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  @Provide
  Arbitrary<List<LocalDate>> dates() {
    return date().list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<LocalDate> late() {
    return date().filter(date -> date.getDayOfMonth() > 12);
  }

  private static Arbitrary<LocalDate> date() {
    return Arbitraries.longs()
        .between(LocalDate.of(2010, 1, 1).toEpochDay(), LocalDate.of(2025, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
