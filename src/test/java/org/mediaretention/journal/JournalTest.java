package org.mediaretention.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.audit.Entries;
import org.mediaretention.audit.Exports;
import org.mediaretention.calls.CallCounts;
import org.mediaretention.endtoend.support.Json;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

class JournalTest {

  @TempDir private Path root;

  @Test
  void givesBackWhatItWasGivenInTheOrderOfTheExport() throws IOException {
    Journal journal = open();
    for (int number : new int[] {12, 3, 100, 1}) {
      journal.record(record(number), CallCounts.NONE);
    }

    assertThat(records(journal)).containsExactly(record(1), record(3), record(12), record(100));
  }

  @Test
  void keepsItsRecordsOverARestart() throws IOException {
    open().record(record(1), calls(3));
    Journal later = open();

    assertThat(later.holds(1)).isTrue();
    assertThat(later.holds(2)).isFalse();
    assertThat(records(later)).containsExactly(record(1));
  }

  @Test
  void setsATornRecordAsideSoThatItIsMadeAgain() throws IOException {
    Journal journal = open();
    journal.record(record(1), calls(1));
    journal.record(record(2), calls(2));
    journal.record(record(3), calls(3));
    Path torn = root.resolve("batches/batch-00000002.json");
    String text = Files.readString(torn);
    Files.writeString(torn, text.substring(0, text.length() / 2));
    Journal later = open();

    assertThat(later.holds(2)).isFalse();
    assertThat(records(later)).containsExactly(record(1), record(3));
    assertThat(root.resolve("batches/.torn-batch-00000002.json")).exists();
  }

  @Test
  void dropsARecordThatIsEmpty() throws IOException {
    Exports.text(root.resolve("batches"), "batch-00000001.json", "");

    assertThat(open().holds(1)).isFalse();
  }

  @Test
  void takesNoRecordThatWasBeingWrittenForOne() throws IOException {
    open().record(record(1), calls(1));
    Exports.text(root.resolve("batches"), ".batch-00000002.json.writing", "{\"callsSo");
    Journal later = open();

    assertThat(later.holds(2)).isFalse();
    assertThat(records(later)).containsExactly(record(1));
  }

  @Test
  void remembersTheMostCallsThatAnyRecordKnowsOf() throws IOException {
    Journal journal = open();
    journal.record(record(1), calls(9));
    journal.record(record(2), calls(4));

    assertThat(journal.calls()).isEqualTo(calls(9));
  }

  @Test
  void knowsOfNoCallsBeforeTheFirstRecord() throws IOException {
    assertThat(open().calls()).isEqualTo(CallCounts.NONE);
  }

  @Test
  void tellsWhetherAnythingWasEverRecorded() throws IOException {
    Path folder = root.resolve("batches");
    assertThat(Journal.hasRecords(folder)).isFalse();
    Journal journal = open();
    assertThat(Journal.hasRecords(folder)).isFalse();
    journal.record(record(1), CallCounts.NONE);

    assertThat(Journal.hasRecords(folder)).isTrue();
  }

  private Journal open() throws IOException {
    return new Journal(root.resolve("batches"), Json.MAPPER);
  }

  private static List<BatchRecord> records(Journal journal) throws IOException {
    List<BatchRecord> records = new ArrayList<>();
    journal.records().forEachRemaining(records::add);
    return records;
  }

  private static CallCounts calls(long total) {
    return new CallCounts(total, 1, 0, Map.of("media.list", total), 2, 0.5);
  }

  private static BatchRecord record(int number) {
    String id = "1_" + number;
    Candidate measured =
        new Candidate(
            Entries.exported(id),
            Entries.OLD,
            Rule.TWO_YEAR,
            Reason.NOT_WATCHED_WITHIN_WINDOW,
            Optional.of(Entries.OLD.plusSeconds(5)),
            Optional.of(new FlavorStorage(3, 2_000, 1_000)),
            Optional.empty(),
            Optional.of(List.of("2year", id, "")),
            Optional.empty());
    Candidate unmeasured =
        new Candidate(
            Entries.exported(id + "b"),
            Entries.OLD,
            Rule.NONREADY,
            Reason.NON_READY_STATUS,
            Optional.empty(),
            Optional.empty(),
            Optional.of(Unmeasured.callFailed("HTTP 503")),
            Optional.empty(),
            Optional.of(
                new Evidence(
                    "No Media",
                    Optional.of(Entries.OLD),
                    OptionalLong.of(3),
                    Optional.empty(),
                    Entries.ASKED)));
    return new BatchRecord(
        number,
        new Counts(
            Map.of(
                RowOutcome.REJECTED,
                1L,
                RowOutcome.WATCHED,
                1L,
                RowOutcome.CANDIDATE,
                2L,
                RowOutcome.UNDECIDED,
                1L)),
        List.of(measured, unmeasured),
        List.of(new UndecidedEntry(id + "c", "=name", "ann", 60, "call_failed", "HTTP 503")),
        List.of(new RejectedRow("all.csv", number, "no id", ",,\"x\ny\"")),
        List.of(new ExemptEntry(id + "d", "kept", "ann", Entries.ASKED)),
        new NonCandidates(
            List.of(
                new GapEntry(id + "e", Entries.OLD, Entries.ASKED, 60, Optional.empty()),
                new GapEntry(
                    id + "f",
                    Entries.OLD,
                    Entries.ASKED,
                    0,
                    Optional.of(new FlavorStorage(1, 5_000, 0)))),
            List.of(id + "g"),
            List.of(id + "h")),
        new BatchNotes(
            new PolicyGap(2, 60, 1, 5_000),
            new ClockCheck(3, Map.of("UTC", 3L)),
            new MetadataCounts(2, 1),
            new ListingNotes(1, 2),
            new DateOrderCheck(3, 1)));
  }
}
