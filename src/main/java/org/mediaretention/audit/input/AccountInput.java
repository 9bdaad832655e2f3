package org.mediaretention.audit.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.journal.GivenColumns;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.SavedFormat;
import org.mediaretention.policy.RetentionPolicy;

/** The account itself, from which an audit begins that needs no export. */
public final class AccountInput implements AuditInput {

  private final Path file;
  private final ObjectMapper json;
  private Optional<AccountWindows> windows;

  private AccountInput(Path file, ObjectMapper json, Optional<AccountWindows> windows) {
    this.file = file;
    this.json = json;
    this.windows = windows;
  }

  /**
   * @param folder where it is written how the account is listed; another run may have done so
   */
  public static AccountInput in(Path folder, ObjectMapper json) throws IOException {
    Path file = folder.resolve("account.json");
    Optional<AccountWindows> windows =
        Files.exists(file)
            ? Optional.of(SavedFormat.read(json.readerFor(AccountWindows.class), file))
            : Optional.empty();
    return new AccountInput(file, json, windows);
  }

  /** How the account is listed; empty when that is still to be found out. */
  public Optional<AccountWindows> windows() {
    return windows;
  }

  public void keep(AccountWindows laid) throws IOException {
    PrivateFiles.write(file, SavedFormat.of(json.writer()).writeValueAsBytes(laid));
    windows = Optional.of(laid);
  }

  /** Only Kaltura knows what there is, and it is asked later; there is no file to hash. */
  @Override
  public Survey survey(RetentionPolicy policy, Optional<DateOrder> order) {
    long entries = windows.map(AccountWindows::entries).orElse(0L);
    return new Survey(
        List.of(Plan.Input.ofAccount(entries)), Optional.empty(), 0, List.of(), List.of());
  }

  @Override
  public BatchReader batches(RetentionPolicy policy, DateOrder order, IdLimit idLimit) {
    return new AccountBatches(windows.orElseThrow(), idLimit);
  }

  @Override
  public Map<String, String> checksums() {
    // What the account holds may change at any time.
    return Map.of();
  }

  @Override
  public void forEachRejectedId(RowConsumer consumer) {
    // Kaltura's answers have no rows that cannot be read.
  }

  @Override
  public Optional<GivenColumns> columns() {
    return Optional.empty();
  }
}
