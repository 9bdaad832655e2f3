package org.mediaretention.disposition.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.mediaretention.disk.AppendOnlyFile;
import org.mediaretention.disk.Sha256;
import org.mediaretention.disposition.Refused;

/**
 * The ledger that one process appends to. When {@link #append} returns, the line is on the disk;
 * when it throws, nothing may be done.
 */
public final class Ledger implements Closeable {

  private final String plan;
  private final AppendOnlyFile file;
  private final Clock clock;
  private final LedgerState state;
  private long lines;
  private String lastHash;

  private Ledger(String plan, AppendOnlyFile file, Clock clock, LedgerFile read) {
    this.plan = plan;
    this.file = file;
    this.clock = clock;
    this.state = read.state();
    this.lines = read.lines();
    this.lastHash = read.lastHash();
  }

  /**
   * Opens the ledger in the folder of a plan, proves it, and drops a line that was cut off.
   *
   * @throws Refused when another process has it open, or it belongs to another plan
   * @throws BrokenLedger when it cannot be trusted
   */
  public static Ledger open(Path folder, String plan, Clock clock) throws IOException {
    Path path = folder.resolve(LedgerFile.NAME);
    AppendOnlyFile file =
        AppendOnlyFile.open(path)
            .orElseThrow(
                () ->
                    new Refused(
                        String.format(Locale.ROOT, "Another process is acting on plan %s.", plan)));
    try {
      LedgerFile read = LedgerFile.read(path);
      if (!read.plan().orElse(plan).equals(plan)) {
        throw new Refused(
            String.format(
                Locale.ROOT,
                "%s belongs to plan %s, not to %s; put it back where it came from.",
                path,
                read.plan().orElseThrow(),
                plan));
      }
      file.truncate(read.length());
      return new Ledger(plan, file, clock, read);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Writes an event down.
   *
   * @throws IOException when it may not be on the disk
   * @throws IllegalStateException when the event cannot follow those before it, such as a second
   *     intent for what was done already
   */
  public synchronized void append(LedgerEntry entry) throws IOException {
    state
        .objection(entry.key(), entry.event(), entry.code())
        .ifPresent(
            why -> {
              throw new IllegalStateException(String.format(Locale.ROOT, "Plan %s: %s", plan, why));
            });
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    byte[] text = LedgerLine.of(lines + 1, now, plan, entry, lastHash).bytes();
    byte[] line = Arrays.copyOf(text, text.length + 1);
    line[text.length] = '\n';
    file.append(line);
    lines++;
    lastHash = Sha256.of(text);
    state.apply(entry.key(), entry.event(), entry.code(), now);
  }

  /** How far every deed is; changes with each event. */
  public LedgerState state() {
    return state;
  }

  public synchronized String lastHash() {
    return lastHash;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
