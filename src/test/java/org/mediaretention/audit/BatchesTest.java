package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.input.ExportSorter;
import org.mediaretention.audit.input.QuizAndYouTubeIds;
import org.mediaretention.audit.input.RowBatches;
import org.mediaretention.calls.CallCounts;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.endtoend.support.Json;
import org.mediaretention.export.ExportFile;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.cell.IdSet;
import org.mediaretention.journal.BatchNotes;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.Journal;
import org.mediaretention.journal.NonCandidates;
import org.mediaretention.journal.RowOutcome;

class BatchesTest {

  @TempDir private Path root;

  private Journal journal;

  @BeforeEach
  void open() throws Exception {
    journal = new Journal(root.resolve("batches"), Json.MAPPER);
  }

  private final IdLimit limit = Entries.limit();

  @Test
  void cutsAnExportIntoBatchesThatGrowToTenThousand() throws Exception {
    List<Batch> batches = batches(rows(27_001));

    assertThat(batches).extracting(Batch::number).containsExactly(1, 2, 3, 4);
    assertThat(batches)
        .extracting(batch -> batch.entries().size())
        .containsExactly(5_000, 10_000, 10_000, 2_001);
  }

  @Test
  void hasEveryEntryOnceInTheOrderOfTheExport() throws Exception {
    List<String> ids =
        batches(rows(7_001)).stream()
            .flatMap(batch -> batch.entries().stream())
            .map(ExportedEntry::id)
            .toList();

    assertThat(ids)
        .containsExactlyElementsOf(IntStream.range(0, 7_001).mapToObj(BatchesTest::id).toList());
  }

  @Test
  void makesNoEmptyBatchAfterAFullOne() throws Exception {
    assertThat(batches(rows(5_000))).hasSize(1);
  }

  @Test
  void leavesOutWhatIsRecordedAndCutsTheRestAtTheSamePlaces() throws Exception {
    List<Batch> first = batches(rows(15_001));
    journal.record(recordOf(first.get(1)), CallCounts.NONE);

    assertThat(batches(rows(15_001))).containsExactly(first.get(0), first.get(2));
  }

  @Test
  void hasNothingLeftWhenAllIsRecorded() throws Exception {
    for (Batch batch : batches(rows(5_001))) {
      journal.record(recordOf(batch), CallCounts.NONE);
    }

    assertThat(batches(rows(5_001))).isEmpty();
  }

  @Test
  void stillKnowsDuplicatesOfEntriesInARecordedBatch() throws Exception {
    Stream<String> again = Stream.of(Exports.row(id(0)));
    String[] rows = Stream.concat(Stream.of(rows(5_001)), again).toArray(String[]::new);
    journal.record(recordOf(batches(rows).get(0)), CallCounts.NONE);

    assertThat(batches(rows))
        .singleElement()
        .satisfies(
            batch -> {
              assertThat(batch.entries()).hasSize(1);
              assertThat(batch.skipped()).isEqualTo(Counts.of(RowOutcome.DUPLICATE));
            });
  }

  @Test
  void countsAnEntryOnceHoweverOftenItIsListed() throws Exception {
    Batch batch =
        batches(Exports.row("1_a"), Exports.row("1_b"), Exports.row("1_a"), Exports.row("1_a"))
            .get(0);

    assertThat(batch.entries()).extracting(ExportedEntry::id).containsExactly("1_a", "1_b");
    assertThat(batch.skipped())
        .isEqualTo(Counts.of(RowOutcome.DUPLICATE).plus(Counts.of(RowOutcome.DUPLICATE)));
  }

  @Test
  void countsAYoungEntryTwiceListedAsADuplicateToo() throws Exception {
    String young = Exports.row("1_a", "2025-12-01 00:00:00");
    Batch batch = batches(young, young).get(0);

    assertThat(batch.entries()).isEmpty();
    assertThat(batch.skipped())
        .isEqualTo(Counts.of(RowOutcome.TOO_YOUNG).plus(Counts.of(RowOutcome.DUPLICATE)));
  }

  @Test
  void looksUpAnEntryOnTheLastSecondThatIsOldEnough() throws Exception {
    Batch batch =
        batches(
                Exports.row("1_a", "2024-01-01 23:59:59"),
                Exports.row("1_b", "2024-01-02 00:00:00"))
            .get(0);

    assertThat(batch.entries()).extracting(ExportedEntry::id).containsExactly("1_a");
    assertThat(batch.skipped()).isEqualTo(Counts.of(RowOutcome.TOO_YOUNG));
  }

  @Test
  void keepsRowsThatCannotBeRead() throws Exception {
    Batch batch = batches(Exports.row("1_a", "2020-13-01"), Exports.row("1_b")).get(0);

    assertThat(batch.entries()).extracting(ExportedEntry::id).containsExactly("1_b");
    assertThat(batch.skipped()).isEqualTo(Counts.of(RowOutcome.REJECTED));
    assertThat(batch.rejected())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.file()).isEqualTo("all.csv");
              assertThat(row.line()).isEqualTo(2);
              assertThat(row.reason()).contains("2020-13-01");
            });
  }

  @Test
  void holdsNoMoreThanTwoThousandRowsThatCannotBeRead() throws Exception {
    String[] rows =
        IntStream.range(0, 2_001).mapToObj(i -> Exports.row(id(i), "never")).toArray(String[]::new);

    assertThat(batches(rows))
        .extracting(batch -> batch.rejected().size())
        .containsExactly(2_000, 1);
  }

  @Test
  void saysWhichVideosAreQuizzesAndYouTube() throws Exception {
    IdSet quizzes = new IdSet();
    IdSet youtube = new IdSet();
    quizzes.add("1_q");
    youtube.add("1_y");
    quizzes.add("1_b");
    youtube.add("1_b");
    String[] rows = {
      Exports.row("1_v"), Exports.row("1_q"), Exports.row("1_y"), Exports.row("1_b")
    };
    Batch batch = batches(new QuizAndYouTubeIds(quizzes, youtube), rows).get(0);

    assertThat(batch.entries())
        .extracting(ExportedEntry::mediaType)
        .containsExactly("Video", "Quiz", "YouTube", "YouTube Quiz");
  }

  @Test
  void refusesToGoBeyondTheLastBatch() throws Exception {
    Exports.write(root, "all.csv", Exports.row("1_a"));
    try (Batches batches = open(new QuizAndYouTubeIds(new IdSet(), new IdSet()))) {
      batches.next();

      assertThat(batches.hasNext()).isFalse();
      assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  private List<Batch> batches(String... rows) throws Exception {
    return batches(new QuizAndYouTubeIds(new IdSet(), new IdSet()), rows);
  }

  private List<Batch> batches(QuizAndYouTubeIds subtypes, String... rows) throws Exception {
    Exports.write(root, "all.csv", rows);
    List<Batch> all = new ArrayList<>();
    try (Batches batches = open(subtypes)) {
      batches.forEachRemaining(all::add);
    }
    return all;
  }

  private Batches open(QuizAndYouTubeIds subtypes) throws Exception {
    ExportFile file = ExportFile.open(root.resolve("all.csv"), Exports.UTC);
    ExportSorter sorter = new ExportSorter(subtypes, Entries.POLICY);
    return new Batches(
        new RowBatches<>(file.rows(), ExportedEntry.class, sorter, limit), journal, batch -> batch);
  }

  private static String[] rows(int count) {
    return IntStream.range(0, count).mapToObj(i -> Exports.row(id(i))).toArray(String[]::new);
  }

  private static String id(int i) {
    return "1_%08d".formatted(i);
  }

  private static BatchRecord recordOf(Batch batch) {
    return new BatchRecord(
        batch.number(),
        batch.skipped(),
        List.of(),
        List.of(),
        batch.rejected(),
        List.of(),
        NonCandidates.NONE,
        BatchNotes.NONE);
  }
}
