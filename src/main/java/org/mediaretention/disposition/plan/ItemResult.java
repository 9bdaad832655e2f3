package org.mediaretention.disposition.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mediaretention.disposition.Action;
import org.mediaretention.disposition.ItemState;

/**
 * One row of {@code result.csv}: what became of an item.
 *
 * @param detail why, in words or as Kaltura's code
 * @param at when it was settled
 * @param verifiedAt when it was read back
 * @param bytes that it freed at most; empty when unmeasured or when nothing was done
 */
public record ItemResult(
    String entryId,
    Action action,
    ItemState state,
    String detail,
    Optional<Instant> at,
    Optional<Instant> verifiedAt,
    OptionalLong bytes) {

  public static final String NAME = "result.csv";

  private static final PlanTable TABLE =
      new PlanTable("entry_id", "action", "state", "detail", "at", "verified_at", "bytes");

  /** The file of them: the same rows, the same bytes. */
  public static byte[] bytes(List<ItemResult> results) throws IOException {
    return TABLE.bytes(results, ItemResult::cells);
  }

  public static List<ItemResult> read(Path folder) throws IOException {
    return TABLE.read(folder.resolve(NAME), ItemResult::of);
  }

  private static ItemResult of(PlanTable.Row row) {
    return new ItemResult(
        row.text("entry_id"),
        row.value("action", text -> Action.labelled(text).orElseThrow()),
        row.value("state", text -> ItemState.labelled(text).orElseThrow()),
        row.text("detail"),
        row.optional("at", Instant::parse),
        row.optional("verified_at", Instant::parse),
        PlanCsv.number(row.optional("bytes", Long::valueOf)));
  }

  private List<String> cells() {
    return List.of(
        entryId,
        action.label(),
        state.label(),
        detail,
        at.map(Instant::toString).orElse(""),
        verifiedAt.map(Instant::toString).orElse(""),
        PlanCsv.text(bytes));
  }
}
