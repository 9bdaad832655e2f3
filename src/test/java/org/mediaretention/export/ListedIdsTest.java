package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.export.cell.UnreadableExport;

class ListedIdsTest {

  @TempDir Path folder;

  @Test
  void needsTheColumnOfTheEntryIdOnly() throws Exception {
    assertThat(ids("entry_id\n0_aaaaaaaa\n\nno id\n0_bbbbbbbb"))
        .containsExactly(
            new ListedId(2, "0_aaaaaaaa"),
            new RejectedRow("quizzes.csv", 4, "\"no id\" is not an entry id", "no id"),
            new ListedId(5, "0_bbbbbbbb"));
  }

  @Test
  void listsAnEntryWhateverItsOtherCellsAre() throws Exception {
    String row = ReadExport.row("0_aaaaaaaa", "\"a \\\"b\"").replace("2020-09-13", "2020-99-99");

    assertThat(ids(ReadExport.HEADER + row + "0_bbbbbbbb,\"open\n"))
        .containsExactly(
            new ListedId(2, "0_aaaaaaaa"),
            new RejectedRow(
                "quizzes.csv", 3, "a quoted cell is never closed", "0_bbbbbbbb,\"open"));
  }

  @Test
  void countsItsRows() throws Exception {
    assertThat(open("entry_id\n0_aaaaaaaa\nno id\n").digest().rows()).isEqualTo(2);
  }

  @Test
  void hasNoRowsOfEntries() throws Exception {
    ExportFile file = open("entry_id\n0_aaaaaaaa\n");

    assertThatThrownBy(file::rows).hasMessage("quizzes.csv was opened for its ids only");
  }

  private List<IdRow> ids(String content) throws IOException, UnreadableExport {
    List<IdRow> rows = new ArrayList<>();
    try (Rows<IdRow> ids = open(content).ids()) {
      ids.forEachRemaining(rows::add);
    }
    return rows;
  }

  private ExportFile open(String content) throws IOException, UnreadableExport {
    return ExportFile.openIds(Files.writeString(folder.resolve("quizzes.csv"), content));
  }
}
