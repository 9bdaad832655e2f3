package org.mediaretention.disposition.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.disposition.Refused;

class ApprovedRowsTest {

  private static final String CANDIDATES =
      """
      policy,entry_id,entry_name,plays
      2year,0_a,"Übung, 1",3
      4year,0_b,'=SUM(A1),0
      nonready,0_c,"two
      lines",0
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("candidates.csv"), CANDIDATES);
  }

  @Test
  void takesACopyWithRowsTakenOut() throws IOException {
    assertThat(rows(CANDIDATES)).containsExactlyInAnyOrder("0_a", "0_b", "0_c");
    assertThat(rows("policy,entry_id,entry_name,plays\n4year,0_b,'=SUM(A1),0\n"))
        .containsExactly("0_b");
    assertThat(rows("policy,entry_id,entry_name,plays\n")).isEmpty();
  }

  @Test
  void takesWhatASpreadsheetMakesOfIt() throws IOException {
    String other =
        "entry_id;plays;entry_name;policy;;\r\n\"0_c\";0;\"two\r\nlines\";nonready;;\r\n"
            + "0_a;3;\"Übung, 1\";2year;;\r\n;;;;;\r\n0_b;0;=SUM(A1);4year;;\r\n";
    assertThat(rows(other)).containsExactlyInAnyOrder("0_a", "0_b", "0_c");
    assertThat(rows("\uFEFF" + other)).hasSize(3);
    assertThat(rows("\uFEFF" + other.replace(';', '\t'), StandardCharsets.UTF_16LE)).hasSize(3);
    assertThat(rows(other, StandardCharsets.ISO_8859_1)).hasSize(3);
  }

  @Test
  void refusesAnAddedRowWithItsLine() {
    assertRefused(CANDIDATES + "2year,0_x,New,0\n", "list.csv line 6 column entry_id", "0_x");
    assertRefused(CANDIDATES + "2year,0_a,\"Übung, 1\",3\n", "line 6", "a second time");
  }

  @Test
  void refusesAChangedCellWithItsLineAndColumn() {
    assertRefused(
        CANDIDATES.replace("4year,0_b", "2year,0_b"),
        "line 3 column policy",
        "\"2year\" where the audit wrote \"4year\"");
    assertRefused(CANDIDATES.replace(",3\n", ",4\n"), "line 2 column plays");
    assertRefused(CANDIDATES.replace("two\n", "two "), "line 4 column entry_name");
  }

  @Test
  void refusesOtherColumns() {
    assertRefused(CANDIDATES.replace("plays", "views"), "missing: plays; added: views");
    assertRefused("entry_id,policy\n0_a,2year\n", "missing: entry_name, plays");
    assertRefused("PK\u0003\u0004xlsx", "Excel");
    assertRefused(CANDIDATES + "4year,0_b,'=SUM(A1),0,extra\n", "line 6", "more cells");
  }

  private void assertRefused(String text, String... words) {
    assertThatThrownBy(() -> rows(text)).isInstanceOf(Refused.class).hasMessageContainingAll(words);
  }

  private Set<String> rows(String text) throws IOException {
    return rows(text, StandardCharsets.UTF_8);
  }

  private Set<String> rows(String text, Charset charset) throws IOException {
    Path list = folder.resolve("list.csv");
    Files.write(list, text.getBytes(charset));
    return ApprovedRows.of(folder.resolve("candidates.csv"), list);
  }
}
