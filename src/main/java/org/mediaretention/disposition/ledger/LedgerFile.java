package org.mediaretention.disposition.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.mediaretention.disk.Sha256;

/** Reads a ledger from its first line and proves its chain; changes nothing. */
public final class LedgerFile {

  /** Its name in the folder of a plan. */
  public static final String NAME = "ledger.jsonl";

  private final String name;
  private final LedgerState state = new LedgerState();
  private String plan = "";
  private long lines;
  private long length;
  private long torn;
  private String lastHash = LedgerLine.NO_PREVIOUS;

  private LedgerFile(String name) {
    this.name = name;
  }

  /**
   * @throws BrokenLedger when a line is unreadable, the chain is broken, or an event cannot follow
   *     those before it
   */
  public static LedgerFile read(Path file) throws IOException {
    return read(file, (seq, entry) -> {});
  }

  /**
   * @param each is shown every line, with its number
   */
  public static LedgerFile read(Path file, BiConsumer<Long, LedgerEntry> each) throws IOException {
    LedgerFile ledger = new LedgerFile(file.getFileName().toString());
    if (Files.exists(file)) {
      try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        ledger.readAll(bytes, each);
      }
    }
    return ledger;
  }

  public LedgerState state() {
    return state;
  }

  /** How many lines there are. */
  public long lines() {
    return lines;
  }

  /** SHA-256 of the last line, by which the whole ledger can be recognised. */
  public String lastHash() {
    return lastHash;
  }

  /** The bytes of the whole lines. */
  long length() {
    return length;
  }

  /** How many bytes follow the last whole line; they were never relied upon. */
  public long tornBytes() {
    return torn;
  }

  /** The plan that the ledger belongs to; empty as long as it has no line. */
  Optional<String> plan() {
    return plan.isEmpty() ? Optional.empty() : Optional.of(plan);
  }

  private void readAll(InputStream bytes, BiConsumer<Long, LedgerEntry> each) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      if (next == '\n') {
        accept(line.toByteArray(), each);
        line.reset();
      } else {
        line.write(next);
      }
    }
    torn = line.size();
  }

  private void accept(byte[] text, BiConsumer<Long, LedgerEntry> each) {
    LedgerLine line = parse(text);
    require(line.seq() == lines + 1, String.format(Locale.ROOT, "has the number %d", line.seq()));
    require(
        line.previous().equals(lastHash),
        "does not follow the line before it: that was changed, or lines are missing");
    require(plan.isEmpty() || plan.equals(line.plan()), "is of plan " + line.plan());
    state
        .objection(line.key(), line.event(), line.code())
        .ifPresent(why -> require(false, "is impossible: " + why));
    state.apply(line.key(), line.event(), line.code(), line.at());
    plan = line.plan();
    lines++;
    length += text.length + 1L;
    lastHash = Sha256.of(text);
    each.accept(lines, entry(line));
  }

  private LedgerLine parse(byte[] text) {
    try {
      return LedgerLine.read(text);
    } catch (IOException e) {
      throw new BrokenLedger(
          name, lines + 1, "cannot be read, or was written by a newer version of the program");
    }
  }

  private void require(boolean right, String whatElse) {
    if (!right) {
      throw new BrokenLedger(name, lines + 1, whatElse);
    }
  }

  private static LedgerEntry entry(LedgerLine line) {
    return new LedgerEntry(
        line.entry(),
        line.flavor(),
        line.key().deed(),
        line.event(),
        line.code(),
        line.facts() == null ? new TreeMap<>() : line.facts());
  }
}
