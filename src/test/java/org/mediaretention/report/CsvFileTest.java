package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1 | '=1+1",
        "+49 | '+49",
        "-5 | '-5",
        "@SUM(A1) | '@SUM(A1)",
        "a=1 | a=1",
        "'=1 | '=1",
        "a;=1 | a;'=1",
        "a; =1 | a; =1",
        ";-) | ;'-)",
        "5 | 5"
      })
  void writesNothingThatASpreadsheetWouldRun(String text, String cell) throws IOException {
    assertThat(written("x", text)).isEqualTo("x," + cell + "\n");
  }

  @Test
  void defusesTextAfterATabOrALineBreak() throws IOException {
    assertThat(written("x", "\t=1")).isEqualTo("x,'\t'=1\n");
    assertThat(written("x", "\r=1")).isEqualTo("x,\"'\r'=1\"\n");
    assertThat(written("x", "a\n=1\r\n@2")).isEqualTo("x,\"a\n'=1\r\n'@2\"\n");
  }

  @Test
  void writesNumbersAsTheyAre() throws IOException {
    assertThat(written("x", -5L, 7)).isEqualTo("x,-5,7\n");
  }

  @Test
  void quotesWhatWouldBreakARow() throws IOException {
    assertThat(written("x", "a,b", "say \"hi\"", "two\nlines", ""))
        .isEqualTo("x,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\n");
  }

  @Test
  void keepsEveryAlphabet() throws IOException {
    assertThat(written("x", "Übung 漢字 🎬")).isEqualTo("x,Übung 漢字 🎬\n");
  }

  @Test
  void writesItsHeaderFirst() throws IOException {
    Path path = folder.resolve("header.csv");
    new CsvFile(path, "a", "b").close();

    assertThat(path).hasContent("a,b\n");
  }

  @Test
  void writesItsOwnTextAsItIs() throws IOException {
    Path path = folder.resolve("own.csv");
    try (CsvFile file = new CsvFile(path)) {
      file.ownRow("---", List.of("", "", ""));
    }

    assertThat(Files.readString(path)).isEqualTo("---,,,\n");
  }

  private String written(Object... cells) throws IOException {
    Path path = folder.resolve("test.csv");
    try (CsvFile file = new CsvFile(path)) {
      file.row(cells);
    }
    return Files.readString(path);
  }
}
