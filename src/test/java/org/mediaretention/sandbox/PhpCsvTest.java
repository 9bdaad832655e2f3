package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhpCsvTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain               | plain",
        "two words           | \"two words\"",
        "a,b                 | \"a,b\"",
        "say \"hi\" now      | \"say \"\"hi\"\" now\"",
        "C:\\dir\\           | \"C:\\dir\\\"",
        "say \\\"hi\\\"      | \"say \\\"hi\\\"\"",
        "\\\"\"              | \"\\\"\"\"\"",
        "\\x\"               | \"\\x\"\"\"",
        "path C:\\dir\\\"quoted\" end\\ | \"path C:\\dir\\\"quoted\"\" end\\\"",
        "it's                | it's"
      })
  void quotesAsPhpDoes(String cell, String quoted) {
    assertThat(PhpCsv.quoted(cell)).isEqualTo(quoted);
  }

  @Test
  void quotesLineEndsAndTabs() {
    assertThat(PhpCsv.line(List.of("a\nb", "c\rd", "e\tf", "")))
        .isEqualTo("\"a\nb\",\"c\rd\",\"e\tf\",\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "-draft \"x\" it's   | '-draft x its",
        "\"=1+1\"            | '=1+1",
        "@svc                | '@svc",
        "'+1'                | '+1",
        ",comma              | ',comma",
        "a-b \"c\"           | a-b \"c\"",
        "''                  | ''"
      })
  void disarmsFormulas(String cell, String disarmed) {
    assertThat(PhpCsv.withoutFormula(cell)).isEqualTo(disarmed);
  }

  @Test
  void trimsWhatItDisarms() {
    assertThat(PhpCsv.withoutFormula(" \t=a  ")).isEqualTo("'=a");
    assertThat(PhpCsv.withoutFormula("  a ")).isEqualTo("  a ");
  }
}
