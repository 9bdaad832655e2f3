package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.export.ReadExport.HEADER;
import static org.mediaretention.export.ReadExport.row;

import org.junit.jupiter.api.Test;

class BrokenRowsTest {

  private static final int FIRST_BUFFER = 1 << 17;
  private static final String GOOD = row("0_bbbbbbbb", "\"good one\"");

  @Test
  void keepsTheOtherRowsWhenAQuoteIsNeverClosed() {
    ReadExport read =
        ReadExport.of(HEADER + GOOD + "0_aaaaaaaa,\"oops,Video\n" + GOOD + "0_cccccccc,\"end");

    assertThat(read.ids()).hasSize(2);
    assertThat(read.rejected())
        .containsExactly(
            new RejectedRow(
                read.rejected().get(0).file(),
                3,
                "a quoted cell goes on after its closing quote",
                "0_aaaaaaaa,\"oops,Video"),
            new RejectedRow(
                read.rejected().get(0).file(),
                5,
                "a quoted cell is never closed",
                "0_cccccccc,\"end"));
  }

  @Test
  void keepsTheOtherRowsWhenAQuotedCellGoesOnAfterItsQuote() {
    ReadExport read = ReadExport.of(HEADER + row("0_aaaaaaaa", "\"a\" b") + GOOD);

    assertThat(read.reasons()).containsExactly("a quoted cell goes on after its closing quote");
    assertThat(read.ids()).containsExactly("0_bbbbbbbb");
  }

  @Test
  void rejectsARowWithTooFewCells() {
    ReadExport read = ReadExport.of(HEADER + "0_aaaaaaaa,b,c,d,e,f,g,h\n0_aaaaaaaa\n" + GOOD);

    assertThat(read.reasons())
        .containsExactly("has 8 cells where the header has 9", "has 1 cell where the header has 9");
    assertThat(read.ids()).containsExactly("0_bbbbbbbb");
  }

  @Test
  void rejectsARowWithTooManyCells() {
    ReadExport read = ReadExport.of(HEADER + row("0_aaaaaaaa", "a,b") + GOOD);

    assertThat(read.reasons()).containsExactly("has 10 cells where the header has 9");
  }

  @Test
  void acceptsEmptyCellsBeyondTheHeader() {
    String padded = GOOD.replace("\n", ",,\"\",\n");

    assertThat(ReadExport.of(HEADER + padded).onlyEntry().owner()).isEqualTo("jdoe");
  }

  @Test
  void acceptsAHeaderThatASpreadsheetPadded() {
    String header = HEADER.replace("\n", ",,\n");

    assertThat(ReadExport.of(header + GOOD + GOOD.replace("\n", ",,\n")).entries()).hasSize(2);
  }

  @Test
  void rejectsAllLinesOfAWellFormedRowWithTheWrongNumberOfCells() {
    ReadExport read = ReadExport.of(HEADER + "0_aaaaaaaa,\"two\n0_TEN-CHAR,lines\",c\n" + GOOD);

    assertThat(read.onlyRejectionBeside(1).text())
        .isEqualTo("0_aaaaaaaa,\"two\n0_TEN-CHAR,lines\",c");
    assertThat(read.entries()).extracting(ExportedEntry::line).containsExactly(4L);
  }

  @Test
  void keepsTheRowsThatAnOpenQuoteReachesOver() {
    String unquoted = "0_%s,%s,Video,2020-01-01,,1:5,0,Ready,jdoe\n";

    ReadExport read =
        ReadExport.of(
            HEADER.replace("\"", "")
                + unquoted.formatted("aaaaaaaa", "\"oops")
                + unquoted.formatted("bbbbbbbb", "x")
                + unquoted.formatted("cccccccc", "5\",y"));

    assertThat(read.ids()).containsExactly("0_bbbbbbbb");
    assertThat(read.rejected()).extracting(RejectedRow::line).containsExactly(2L, 4L);
  }

  @Test
  void takesAQuoteWithinAnUnquotedCellAsItIs() {
    ReadExport read = ReadExport.of(HEADER + row("0_aaaaaaaa", "5\" \"disk\""));

    assertThat(read.onlyEntry().name()).isEqualTo("5\" \"disk\"");
  }

  @Test
  void skipsBlankLines() {
    ReadExport read = ReadExport.of("\n\n" + HEADER + "\n" + GOOD + "\r\n   \n" + GOOD + "\n  ");

    assertThat(read.entries()).extracting(ExportedEntry::line).containsExactly(5L, 8L);
    assertThat(read.rows()).hasSize(2);
    assertThat(read.digest().rows()).isEqualTo(2);
  }

  @Test
  void readsEveryKindOfLineEnd() {
    for (String lineEnd : new String[] {"\n", "\r\n", "\r"}) {
      String text = (HEADER + GOOD + GOOD).replace("\n", lineEnd);

      assertThat(ReadExport.of(text).entries())
          .extracting(ExportedEntry::line)
          .containsExactly(2L, 3L);
    }
  }

  @Test
  void readsALastRowWithoutALineEnd() {
    assertThat(ReadExport.of(HEADER + GOOD.stripTrailing()).onlyEntry().owner()).isEqualTo("jdoe");
  }

  @Test
  void cutsTheTextOfARejectedRow() {
    assertThat(ReadExport.of(HEADER + "x".repeat(1000)).onlyRejection().text()).hasSize(500);
  }

  @Test
  void doesNotCutACharacterInTwo() {
    String smile = "\uD83D\uDE00";

    assertThat(ReadExport.of(HEADER + "x" + smile.repeat(1000)).onlyRejection().text())
        .isEqualTo("x" + smile.repeat(249));
  }

  @Test
  void readsTheSameWhereverTheBufferEnds() {
    String rows =
        "0_a,\"a \"\"b\"\"\nc\",2020-01-01,1\n  \n0_b,\"a \\\"b\",2020-01-01,2\n"
            + "0_bad,\"x\" y\n\n0_c,x,2020-01-01,3\n";
    String tricky = rows.replace("\n", "\r\n");
    for (int shift = 0; shift < tricky.length(); shift++) {
      String filler = "0_f,,2020-01-01,0" + " ".repeat(FIRST_BUFFER - 18 - shift) + "\n";

      ReadExport read = ReadExport.of("\uFEFFid,name,created,plays\n" + filler + tricky);

      assertThat(read.entries()).extracting(ExportedEntry::line).containsExactly(2L, 3L, 6L, 9L);
      assertThat(read.rejected()).extracting(RejectedRow::line).containsExactly(7L);
      assertThat(read.names()).containsExactly("", "a \"b\"\r\nc", "a \\\"b", "x");
    }
  }
}
