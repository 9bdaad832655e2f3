package org.mediaretention.disposition.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mediaretention.disposition.Action;

/**
 * A candidate that the plan does not touch.
 *
 * @param action what it would have got
 * @param detail what exactly was found; may be empty
 */
public record LeftOut(String entryId, Action action, LeftOutReason reason, String detail) {

  public static final String NAME = "left-out.csv";

  private static final PlanTable TABLE = new PlanTable("entry_id", "action", "reason", "detail");

  /** The file of them: the same rows, the same bytes. */
  public static byte[] bytes(List<LeftOut> rows) throws IOException {
    return TABLE.bytes(rows, LeftOut::cells);
  }

  public static List<LeftOut> read(Path folder) throws IOException {
    return TABLE.read(
        folder.resolve(NAME),
        row ->
            new LeftOut(
                row.text("entry_id"),
                row.value("action", text -> Action.labelled(text).orElseThrow()),
                row.value("reason", text -> LeftOutReason.labelled(text).orElseThrow()),
                row.text("detail")));
  }

  private List<String> cells() {
    return List.of(entryId, action.label(), reason.label(), detail);
  }
}
