package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediaretention.export.ReadExport.HEADER;
import static org.mediaretention.export.ReadExport.row;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.export.cell.UnreadableExport;

/** Rows that hold nothing are no rows, and no unreadable rows either. */
class EmptyRowsTest {

  private static final String FIRST = row("0_aaaaaaaa", "first");
  private static final String LAST = row("0_bbbbbbbb", "last");

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",,,,,,,,",
        ",,,",
        ",,,,,,,,,,,,,,,",
        "\"\",\"\",\"\",,,,,,",
        "\"\"",
        " , ,\t, ,\u00A0,,,,",
        "\" \n \",,,,,,,,",
        "\u200B,\uFEFF,,,,,,,",
        ";;;;;;;;",
        "\u001A"
      })
  void leavesOutARowOfNothing(String empty) {
    ReadExport read = ReadExport.of(HEADER + FIRST + empty + "\n" + LAST + empty + "\r\n" + empty);

    assertThat(read.rejected()).isEmpty();
    assertThat(read.ids()).containsExactly("0_aaaaaaaa", "0_bbbbbbbb");
    assertThat(read.digest().rows()).isEqualTo(2);
    assertThat(read.digest().emptyRows()).isEqualTo(3);
  }

  @Test
  void knowsTheLinesOfTheRowsBetweenEmptyOnes() {
    ReadExport read = ReadExport.of(HEADER + ",,,,,,,,\n\n" + FIRST + "\"\n\",,,,,,,,\n" + LAST);

    assertThat(read.entries()).extracting(ExportedEntry::line).containsExactly(4L, 7L);
  }

  @Test
  void readsOtherDelimitersToo() {
    for (String delimiter : new String[] {";", "\t"}) {
      String text = HEADER + FIRST + ",,,,,,,,\n" + LAST;
      ReadExport read = ReadExport.of(text.replace(",", delimiter));

      assertThat(read.rejected()).isEmpty();
      assertThat(read.ids()).hasSize(2);
    }
  }

  @Test
  void rejectsARowWithoutAnIdThatHoldsAnythingElse() {
    ReadExport read = ReadExport.of(HEADER + FIRST + ",,,,,,0,,\n" + ",,-,,,,,,\n");

    assertThat(read.rejected()).hasSize(2);
    assertThat(read.digest().emptyRows()).isZero();
  }

  @Test
  void readsARowThatTheMarkOfTheEndOfTheFileFollows() {
    for (String last : new String[] {",Ready,jdoe", ",Ready,\"jdoe\"", ",Ready,\"a \\\"b\""}) {
      String text = HEADER + FIRST + LAST.replace(",Ready,jdoe\n", last);

      for (String mark : new String[] {"\u001A", "\u001A\u001A\u001A", "\u001A\r\n"}) {
        ReadExport read = ReadExport.of(text + mark);

        assertThat(read.rejected()).isEmpty();
        assertThat(read.entries())
            .extracting(ExportedEntry::owner)
            .containsExactly("jdoe", last.contains("b") ? "a \\\"b" : "jdoe");
      }
    }
  }

  @Test
  void findsTheHeaderBelowAnyNumberOfEmptyRows() {
    ReadExport read =
        ReadExport.of("Entries of 2020,,,,,,,,\n" + ",,,,,,,,\n".repeat(60) + HEADER + FIRST);

    assertThat(read.onlyEntry().line()).isEqualTo(63);
    assertThat(read.digest().emptyRows()).isZero();
  }

  @Test
  void doesNotFindAHeaderInAFileOfEmptyRows() throws Exception {
    Path file = Files.writeString(folder.resolve("all.csv"), ",,,\n".repeat(60));

    assertThatThrownBy(() -> ExportFile.openIds(file))
        .isInstanceOf(UnreadableExport.class)
        .hasMessageContaining("none of its first 20 rows names the columns");
  }

  @Test
  void seesWhereAnAmbiguousRowEndsByTheRowBelowTheEmptyOnes() {
    String name = "\"end \\\"";
    ReadExport alone = ReadExport.of(HEADER + row("0_aaaaaaaa", name) + LAST);
    ReadExport apart = ReadExport.of(HEADER + row("0_aaaaaaaa", name) + ",,,,,,,,\n" + LAST);

    assertThat(apart.names()).isEqualTo(alone.names());
    assertThat(apart.rejected()).isEmpty();
  }

  @TempDir private Path folder;
}
