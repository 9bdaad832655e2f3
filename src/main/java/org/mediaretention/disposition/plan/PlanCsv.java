package org.mediaretention.disposition.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mediaretention.disposition.Action;
import org.mediaretention.disposition.Refused;
import org.mediaretention.policy.Rule;

/** {@code plan.csv}: the items of a plan, in the order of the export. */
public final class PlanCsv {

  public static final String NAME = "plan.csv";

  private static final PlanTable TABLE =
      new PlanTable(
          "entry_id",
          "action",
          "rule",
          "owner",
          "entry_name",
          "created",
          "last_played",
          "plays",
          "status",
          "flavors_to_delete",
          "flavors_to_keep",
          "bytes");

  private PlanCsv() {}

  /** The same items, the same bytes. */
  public static byte[] bytes(List<PlanItem> items) throws IOException {
    return TABLE.bytes(items, PlanCsv::cells);
  }

  /**
   * @throws Refused when the file is not as the program wrote it
   */
  public static List<PlanItem> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    List<PlanItem> items = TABLE.read(file, PlanCsv::item);
    Set<String> entries = new HashSet<>();
    for (PlanItem item : items) {
      if (!entries.add(item.entryId())) {
        throw new Refused(
            String.format(Locale.ROOT, "%s names the entry %s twice.", file, item.entryId()));
      }
    }
    return items;
  }

  private static List<String> cells(PlanItem item) {
    return List.of(
        item.entryId(),
        item.action().label(),
        item.rule().label(),
        item.owner(),
        item.entryName(),
        item.created().toString(),
        item.lastPlayed().map(Instant::toString).orElse(""),
        text(item.plays()),
        item.status(),
        String.join(" ", item.flavorsToDelete()),
        String.join(" ", item.flavorsToKeep()),
        text(item.bytes()));
  }

  private static PlanItem item(PlanTable.Row row) {
    return new PlanItem(
        row.value("entry_id", PlanCsv::notEmpty),
        row.value("action", text -> Action.labelled(text).orElseThrow()),
        row.value("rule", PlanCsv::rule),
        row.text("owner"),
        row.text("entry_name"),
        row.value("created", Instant::parse),
        row.optional("last_played", Instant::parse),
        number(row.optional("plays", Long::valueOf)),
        row.text("status"),
        ids(row.text("flavors_to_delete")),
        ids(row.text("flavors_to_keep")),
        number(row.optional("bytes", Long::valueOf)));
  }

  private static String notEmpty(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("empty");
    }
    return text;
  }

  private static Rule rule(String label) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
  }

  static String text(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  static OptionalLong number(Optional<Long> number) {
    return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
