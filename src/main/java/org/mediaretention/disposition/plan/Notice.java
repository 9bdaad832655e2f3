package org.mediaretention.disposition.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One row of {@code notices.csv}: whom the plan tells of an owner's entries.
 *
 * @param items how many entries the mail names
 * @param sentAt empty as long as it was not accepted
 * @param problem why it was not sent; empty when nothing is wrong
 */
public record Notice(
    String owner, String address, Via via, long items, Optional<Instant> sentAt, String problem) {

  public static final String NAME = "notices.csv";

  /** In which role the address is told. */
  public enum Via {
    OWNER,
    CO_EDITOR,
    FALLBACK;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Via labelled(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  private static final PlanTable TABLE =
      new PlanTable("owner", "address", "via", "items", "sent_at", "problem");

  public static byte[] bytes(List<Notice> notices) throws IOException {
    return TABLE.bytes(notices, Notice::cells);
  }

  /** Whom the plan told; no one as long as there is no such file. */
  public static List<Notice> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? TABLE.read(file, Notice::of) : List.of();
  }

  private static Notice of(PlanTable.Row row) {
    return new Notice(
        row.text("owner"),
        row.text("address"),
        row.value("via", Via::labelled),
        row.value("items", Long::parseLong),
        row.optional("sent_at", Instant::parse),
        row.text("problem"));
  }

  private List<String> cells() {
    return List.of(
        owner,
        address,
        via.label(),
        Long.toString(items),
        sentAt.map(Instant::toString).orElse(""),
        problem);
  }
}
