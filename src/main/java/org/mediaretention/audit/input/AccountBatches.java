package org.mediaretention.audit.input;

import java.util.List;
import java.util.Map;
import org.mediaretention.audit.batch.AccountPart;
import org.mediaretention.audit.batch.AccountWindow;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.RowOutcome;

/** A batch for each window of the account, and a last one for what is too young to be listed. */
final class AccountBatches implements AuditInput.BatchReader {

  private final AccountWindows account;
  private final IdLimit idLimit;
  private int number;

  AccountBatches(AccountWindows account, IdLimit idLimit) {
    this.account = account;
    this.idLimit = idLimit;
  }

  @Override
  public Batch read() {
    if (number == account.batches()) {
      return null;
    }
    List<AccountWindow> windows = account.windows();
    return ++number <= windows.size() ? listing(windows.get(number - 1)) : young();
  }

  private Batch listing(AccountWindow window) {
    return Batch.of(number, AccountPart.unlisted(window, account.mostPlayed()), idLimit);
  }

  private Batch young() {
    Counts counts = Counts.of(RowOutcome.TOO_YOUNG, account.tooYoung().orElseThrow());
    return new Batch(number, List.of(), Map.of(), counts, List.of(), idLimit);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
