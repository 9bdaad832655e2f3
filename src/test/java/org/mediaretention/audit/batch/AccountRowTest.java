package org.mediaretention.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.audit.Entries;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.MediaEntry;

class AccountRowTest {

  @Test
  void saysWhatAnExportOfThisMomentWould() {
    ExportedEntry row =
        AccountRow.of(
            new ListedEntry(
                new MediaEntry("1_a", "1", 1, 1_500_000_000L, 4L, null, ""),
                new ListedEntry.Row(null, "ann", 1_500_000_060L, "5", null, null, 70L, 69_900L)));

    assertThat(row.name()).isEqualTo("N/A");
    assertThat(row.status()).isEqualTo("Converting");
    assertThat(row.mediaType()).isEqualTo("Audio");
    assertThat(row.created()).isEqualTo(Instant.ofEpochSecond(1_500_000_000));
    assertThat(row.updated()).contains(Instant.ofEpochSecond(1_500_000_060));
    assertThat(row.durationSeconds()).isEqualTo(70);
    assertThat(row.playsText()).isEqualTo("4");
    assertThat(row.owner()).isEqualTo("ann");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1, -, -, Video",
        "2, -, -, Image",
        "5, -, -, Audio",
        "201, -, -, Live",
        "204, -, -, Live",
        "6, -, -, ''",
        "-, -, -, ''",
        "1, quiz.quiz, -, Quiz",
        "1, -, YouTube, YouTube",
        "1, quiz.quiz, YouTube, YouTube Quiz"
      })
  void callsMediaTypesAsTheReportsDo(
      String number, String capabilities, String source, String label) {
    ListedEntry.Row row =
        new ListedEntry.Row("Name", null, (Long) null, number, capabilities, source, null, null);

    ExportedEntry entry = AccountRow.of(new ListedEntry(Entries.unplayed("1_a", 1), row));

    assertThat(entry.mediaType()).isEqualTo(label);
    assertThat(entry.owner()).isEmpty();
    assertThat(entry.durationSeconds()).isZero();
  }
}
