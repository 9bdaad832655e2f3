package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.export.cell.UnreadableExport;

class HeadersTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entry_id,creation_date,plays",
        "EntryID,CREATED AT,Number_of_Plays",
        " Id , Created On,Total plays ",
        "\uFEFF\uFEFFId,\u200BCreated\u00A0On,Total  plays\u200E",
        "\uFEFF\uFEFF\"Entry ID\",Created,\"Plays\u2060\"",
        "\"Entry\nID\",\"Created\r\nOn\",Plays",
        "\"Entry ID\",\"created\",\"plays\"",
        "Entry Id,createdAt,PLAYS",
        "Entry Id,Creation Time,PLAYS"
      })
  void findsColumnsByEveryNameTheyGoBy(String header) {
    assertThat(ReadExport.of(header + "\n0_aaaaaaaa,2020-01-01,5\n").onlyEntry().plays())
        .isEqualTo(5);
  }

  @Test
  void prefersTheBestNameWhateverItsPlace() {
    String header = "id,Created,Entry ID,Name,Title,Plays,Creation Date,user id,Owner\n";
    String row = "1_wrong,2001-01-01,0_aaaaaaaa,worse,better,5,2020-01-01,wrong,right\n";

    ExportedEntry entry = ReadExport.of(header + row).onlyEntry();

    assertThat(entry.id()).isEqualTo("0_aaaaaaaa");
    assertThat(entry.name()).isEqualTo("better");
    assertThat(entry.created()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(entry.owner()).isEqualTo("right");
  }

  @Test
  void takesAPersonsNameForNoTitle() {
    String header = "Entry ID,Name,Entry Name,Created On,Plays\n";

    assertThat(ReadExport.of(header + "0_aaaaaaaa,Ada,Lecture,2020-01-01,5\n").onlyEntry().name())
        .isEqualTo("Lecture");
  }

  @Test
  void takesTheFirstOfColumnsWithTheSameName() {
    assertThat(
            ReadExport.of("Id,Created,Plays,plays\n0_aaaaaaaa,2020-01-01,1,2\n")
                .onlyEntry()
                .plays())
        .isEqualTo(1);
  }

  @Test
  void readsTheOtherExportOfKaltura() {
    String text =
        "EntryID,\" Name\",\" Description\",\" Tags\",\" Categories\",\" UserID\",\" CreatedAt\",\" UpdatedAt\","
            + "\" CreatorId \",\" CategoriesNames\",\" Plays\",\" Views\",\" Duration\",\" LastPlayedAt\",\" Captions \"\n"
            + "0_aaaaaaaa,x,,,,jdoe,1600000000,1600000001,c,,7,9,125,1600000002,\n";

    ExportedEntry entry = ReadExport.of(text).onlyEntry();

    assertThat(entry.created()).isEqualTo(Instant.ofEpochSecond(1600000000));
    assertThat(entry.updated()).contains(Instant.ofEpochSecond(1600000001));
    assertThat(entry.owner()).isEqualTo("jdoe");
    assertThat(entry.durationSeconds()).isEqualTo(125);
    assertThat(entry.plays()).isEqualTo(7);
  }

  @Test
  void doesWithoutTheColumnsThatAreNotRequired() {
    assertThat(ReadExport.of("id,created,plays\n0_aaaaaaaa,2020-01-01,\n").onlyEntry())
        .isEqualTo(
            new ExportedEntry(
                2,
                "0_aaaaaaaa",
                "",
                "",
                Instant.parse("2020-01-01T00:00:00Z"),
                Optional.empty(),
                0,
                "",
                0,
                "",
                ""));
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void findsTheDelimiter(char delimiter) {
    String text = "Entry ID|Name|Created On|Plays\n0_aaaaaaaa|\"a,b;c\td\"|2020-01-01|5\n";

    assertThat(ReadExport.of(text.replace('|', delimiter)).names()).containsExactly("a,b;c\td");
  }

  @Test
  void findsTheHeaderAfterATitle() {
    String title = "\"#---- Report: Entries\nfor you, ----\"\nsep=,\n\n\"open, title\n";

    ReadExport read = ReadExport.of(title + ReadExport.HEADER + ReadExport.row("0_aaaaaaaa", "x"));

    assertThat(read.onlyEntry().line()).isEqualTo(7);
  }

  @Test
  void looksForTheHeaderInTheFirstTwentyRowsOnly() {
    assertThat(ReadExport.of("Status report\n".repeat(19) + ReadExport.HEADER).rows()).isEmpty();
    assertThatThrownBy(() -> open("Report\n".repeat(20) + ReadExport.HEADER))
        .hasMessage(
            "all.csv is not a CSV export: none of its first 20 rows names the columns"
                + " (the entry id (looked for: entry id, entryid, id) and"
                + " the creation date (looked for: creation date, created at, created on, created, createdat, creation time) and"
                + " the plays (looked for: plays, number of plays, total plays))");
  }

  @Test
  void saysWhichColumnsAreMissing() {
    assertThatThrownBy(() -> open("Entry ID,Name,Plays\n0_aaaaaaaa,x,5\n"))
        .isInstanceOf(UnreadableExport.class)
        .hasMessage(
            "all.csv has no column for the creation date (looked for: creation date, created at,"
                + " created on, created, createdat, creation time);"
                + " its columns are: Entry ID, Name, Plays");
  }

  @Test
  void acceptsAnExportWithoutRows() {
    ReadExport read = ReadExport.of(ReadExport.HEADER);

    assertThat(read.rows()).isEmpty();
    assertThat(read.digest().rows()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|is empty",
        "\u00EF\u00BB\u00BF|is empty",
        "PK\u0003\u0004xyz|is not a CSV export: it is an Excel workbook or a zip archive; save it as CSV",
        "' <!DOCTYPE html><p>'|is not a CSV export: it looks like a web page; the download link may have expired",
        "'{\"code\": 1}'|is not a CSV export: it is JSON",
        "a\u0000b|is not a CSV export: it is a binary file",
        "\u00D0\u00CF\u0011\u00E0\u0000|is not a CSV export: it is an old Excel workbook; save it as CSV"
      })
  void saysWhatAFileIsThatIsNoExport(String content, String complaint) {
    assertThatThrownBy(() -> open(content.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(UnreadableExport.class)
        .hasMessage("all.csv " + complaint);
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatThrownBy(() -> ExportFile.open(folder.resolve("all.csv"), ZoneOffset.UTC))
        .isInstanceOf(UnreadableExport.class)
        .hasMessage("all.csv cannot be read: there is no such file");
  }

  private ExportFile open(String content) throws IOException, UnreadableExport {
    return open(content.getBytes(StandardCharsets.UTF_8));
  }

  private ExportFile open(byte[] content) throws IOException, UnreadableExport {
    return ExportFile.open(Files.write(folder.resolve("all.csv"), content), ZoneOffset.UTC);
  }
}
