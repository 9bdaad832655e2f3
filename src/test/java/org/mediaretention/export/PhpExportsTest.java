package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.export.ReadExport.HEADER;
import static org.mediaretention.export.ReadExport.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhpExportsTest {

  @Test
  void readsARowAsTheServerWritesIt() {
    assertThat(ReadExport.of(HEADER + row("0_ab12cd34", "\"Lecture 1, \"\"intro\"\"\"")).rows())
        .containsExactly(
            new ExportedEntry(
                2,
                "0_ab12cd34",
                "Lecture 1, \"intro\"",
                "Video",
                Instant.parse("2020-09-13T08:26:40Z"),
                Optional.of(Instant.parse("2022-04-15T01:20:00Z")),
                3725,
                "17",
                17,
                "Ready",
                "jdoe"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ends with \\",
        "say \\\"hi\\\"",
        "say \"hi\\\" x",
        "path C:\\dir\\\"quoted\" end\\",
        "\\\",Video",
        "\\\"",
        "\\\\\"",
        "\\\"\"",
        "\"\\",
        "a\\\",\"b",
        "x\\\",Video,2020-01-01T00:00:00,,1:0,5,Ready,joe\n1_zzzzzzzz,y",
        "x\\\",Video,1600000000,,1:0,5,Ready,joe\n1_zzzzzzzz,y",
        "x\\\",\"\",Video,\"2020-01-01 00:00:00\",,1:0,5,Ready,joe\n1_zzzzzzzz,y",
        "two\nlines\\\"\r\nthree"
      })
  void givesBackANameWithQuotesAfterBackslashes(String name) {
    ReadExport read =
        ReadExport.of(
            HEADER
                + row("0_aaaaaaaa", PhpCsvWriter.cell(name))
                + row("0_bbbbbbbb", PhpCsvWriter.cell(name))
                + row("0_cccccccc", "plain"));

    assertThat(read.rejected()).isEmpty();
    assertThat(read.names()).containsExactly(name, name, "plain");
  }

  @Test
  void givesBackAnOwnerThatEndsWithABackslash() {
    String row = row("0_aaaaaaaa", "x").replace("jdoe", "\"j doe\\\"");

    assertThat(ReadExport.of(HEADER + row + row).entries())
        .extracting(ExportedEntry::owner)
        .containsExactly("j doe\\", "j doe\\");
  }

  @Test
  void givesBackAnOwnerWithAQuoteAfterABackslashAtTheEndOfALine() {
    String row = row("0_aaaaaaaa", "x").replace("jdoe", PhpCsvWriter.cell("j\\\"\ndoe"));

    assertThat(ReadExport.of(HEADER + row + row).entries())
        .extracting(ExportedEntry::owner)
        .containsExactly("j\\\"\ndoe", "j\\\"\ndoe");
  }

  @Test
  void countsTheLinesWithinNames() {
    ReadExport read =
        ReadExport.of(
            HEADER
                + row("0_aaaaaaaa", "\"one\ntwo\r\nthree\rfour\"")
                + row("0_bbbbbbbb", "\"one\\\"\ntwo\\\"\"")
                + row("0_cccccccc", "x"));

    assertThat(read.entries()).extracting(ExportedEntry::line).containsExactly(2L, 6L, 8L);
  }

  @Test
  void readsBackslashQuotesAmongDatesThatAreNotTheServersOwn() {
    String row = "0_aaaaaaaa,\"a\\\"\",Video,2020-09-13T08:26:40Z,,1:5,3,Ready,jdoe\n";

    assertThat(ReadExport.of(HEADER + row + row).names()).containsExactly("a\\\"", "a\\\"");
  }

  @Test
  void readsBackslashQuotesInTheOtherExportOfKaltura() {
    String header = "EntryID,\" Name\",\" UserID\",\" CreatedAt\",\" UpdatedAt\",\" Plays\"\n";
    String row = "0_aaaaaaaa,\"a\\\",1\",jdoe,1600000000,1600000001,5\n";

    assertThat(ReadExport.of(header + row + row).names()).containsExactly("a\\\",1", "a\\\",1");
  }

  @Test
  void rejectsARowWithABackslashQuoteForItsBadCell() {
    String bad = row("0_aaaaaaaa", "\"a\\\"b\"").replace(",17,", ",many,");

    ReadExport read = ReadExport.of(HEADER + bad + row("0_bbbbbbbb", "x"));

    assertThat(read.reasons()).containsExactly("Plays \"many\" is not a number");
    assertThat(read.ids()).containsExactly("0_bbbbbbbb");
  }

  @Test
  void losesNoRowAfterABrokenOneWithABackslashQuote() {
    String broken = "0_aaaaaaaa,\"a \\\"b\",Video\n";

    ReadExport read =
        ReadExport.of(HEADER + broken + row("0_bbbbbbbb", "\"c \\\",d\"") + row("0_cccccccc", "x"));

    assertThat(read.rejected()).extracting(RejectedRow::line).containsExactly(2L);
    assertThat(read.ids()).containsExactly("0_bbbbbbbb", "0_cccccccc");
  }

  @Test
  void readsAFileSavedAgainByASpreadsheet() {
    String header = HEADER.replace("\"", "");
    String row =
        "0_aaaaaaaa,\"say \\\"\"hi\\\"\"\",Video,2020-09-13 08:26:40,,62:5,17,Ready,jdoe\n";
    String forged =
        "0_aaaaaaaa,\"x\\\"\",Video,2020-01-01 00:00:00,,1:0,5,Ready,joe\n1_b,\"\"\",Video,"
            + "2020-09-13 08:26:40,,62:5,17,Ready,jdoe\n";

    assertThat(ReadExport.of(header + row + forged + row).names())
        .isEqualTo(
            List.of(
                "say \\\"hi\\\"",
                "x\\\",Video,2020-01-01 00:00:00,,1:0,5,Ready,joe\n1_b,\"",
                "say \\\"hi\\\""));
  }

  @Test
  void prefersTheReadingThatEndsFirst() {
    String rows =
        "0_aaaaaaaa,\"a\\\"\"\",2020-01-01,5\n0_bbbbbbbb,\",2020-02-02,7\n\",2020-03-03,9\n";

    assertThat(ReadExport.of("id,name,created,plays\n" + rows).ids())
        .containsExactly("0_aaaaaaaa", "0_bbbbbbbb");
  }
}
