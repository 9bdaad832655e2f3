package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.export.ReadExport.HEADER;
import static org.mediaretention.export.ReadExport.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to use up time or memory; each would take minutes if reading were quadratic. */
@Timeout(20)
class HostileFilesTest {

  private static final int ROWS = 20_000;
  private static final int TOO_LONG = (4 << 20) + 1;
  private static final String FILLER = "y".repeat(150);
  private static final String GOOD = row("0_bbbbbbbb", "\"good one\"");

  @Test
  void readsInLinearTimeWhenEveryRowOpensAQuote() {
    ReadExport read =
        ReadExport.of(HEADER + ("0_aaaaaaaa,x\",\"" + FILLER + "\n").repeat(ROWS) + GOOD);

    assertThat(read.rejected()).hasSize(ROWS);
    assertThat(read.ids()).containsExactly("0_bbbbbbbb");
  }

  @Test
  void readsInLinearTimeWhenEveryRowIsFullOfBackslashQuotes() {
    String row = "0_aaaaaaaa,\"" + "\\\",\"\",".repeat(10) + "\n";

    assertThat(ReadExport.of(HEADER + row.repeat(ROWS / 20) + GOOD).ids()).contains("0_bbbbbbbb");
  }

  @Test
  void rejectsARowThatIsTooLong() {
    ReadExport read = ReadExport.of(HEADER + ",".repeat(2 * TOO_LONG) + "\n" + GOOD);

    assertThat(read.onlyRejectionBeside(1).reason()).isEqualTo("is longer than 4194304 characters");
    assertThat(read.entries().get(0).line()).isEqualTo(3);
  }

  @Test
  void rejectsOnlyTheFirstLineOfAQuotedCellThatIsTooLong() {
    ReadExport read =
        ReadExport.of(HEADER + "0_aaaaaaaa,\"x\n" + "y".repeat(TOO_LONG) + "\n" + GOOD);

    assertThat(read.reasons()).first().isEqualTo("a quoted cell is never closed");
    assertThat(read.rejected()).extracting(RejectedRow::line).containsExactly(2L, 3L);
    assertThat(read.ids()).containsExactly("0_bbbbbbbb");
  }

  @Test
  void readsAHeaderWithTenThousandColumns() {
    String header = "column,".repeat(10_000) + "id,created,plays\n";
    String row = ",".repeat(10_000) + "0_aaaaaaaa,2020-01-01,5\n";

    assertThat(ReadExport.of(header + row.repeat(20)).entries()).hasSize(20);
  }

  @Test
  void doesNotLetANameSwallowTheRowsAfterIt() {
    String hostile = PhpCsvWriter.cell("\\\",\\\"".repeat(4000));

    ReadExport read = ReadExport.of(HEADER + (row("0_aaaaaaaa", hostile) + GOOD).repeat(20));

    assertThat(read.rejected()).isEmpty();
    assertThat(read.entries()).hasSize(40);
  }
}
