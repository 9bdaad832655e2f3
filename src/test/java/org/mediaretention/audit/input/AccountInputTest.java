package org.mediaretention.audit.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.audit.Entries;
import org.mediaretention.audit.batch.AccountWindow;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.endtoend.support.Json;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.kaltura.fact.TimeRange;

class AccountInputTest {

  private static final AccountWindow OLD =
      new AccountWindow(new TimeRange(TimeRange.EARLIEST, 1_500_000_000), 12);
  private static final AccountWindow CROWD = new AccountWindow(TimeRange.at(1_500_000_001), 7_000);

  @TempDir private Path folder;

  @Test
  void isListedInTheSamePartsAfterARestart() throws IOException {
    AccountWindows windows =
        new AccountWindows(List.of(OLD, CROWD), Optional.of(5L), List.of("1_much"));
    AccountInput.in(folder, Json.MAPPER).keep(windows);

    assertThat(AccountInput.in(folder, Json.MAPPER).windows()).contains(windows);
  }

  @Test
  void makesABatchOfEachPartAndOneOfWhatIsTooYoung() throws IOException {
    List<Batch> batches =
        batches(new AccountWindows(List.of(OLD, CROWD), Optional.of(5L), List.of()));

    assertThat(batches).extracting(Batch::number).containsExactly(1, 2, 3);
    assertThat(batches).extracting(Batch::isToBeListed).containsExactly(true, true, false);
    assertThat(batches.get(2).skipped()).isEqualTo(Counts.of(RowOutcome.TOO_YOUNG, 5));
  }

  @Test
  void makesNoBatchOfWhatWasNotCountedOrIsNotThere() throws IOException {
    assertThat(batches(new AccountWindows(List.of(OLD), Optional.empty(), List.of()))).hasSize(1);
    assertThat(batches(new AccountWindows(List.of(), Optional.of(0L), List.of()))).isEmpty();
  }

  private List<Batch> batches(AccountWindows windows) throws IOException {
    AccountInput input = AccountInput.in(folder, Json.MAPPER);
    input.keep(windows);
    AuditInput.BatchReader reader = input.batches(Entries.POLICY, DateOrder.USUAL, Entries.limit());
    List<Batch> batches = new ArrayList<>();
    for (Batch batch = reader.read(); batch != null; batch = reader.read()) {
      batches.add(batch);
    }
    return batches;
  }
}
