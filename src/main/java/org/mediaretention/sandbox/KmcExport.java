package org.mediaretention.sandbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Exports an account as the KMC does: the entries as they were then, oldest first. */
public final class KmcExport {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final List<String> HEADER =
      List.of(
          "Entry ID",
          "Name",
          "Media Type",
          "Created On",
          "Last Update Date",
          "Duration",
          "Plays",
          "Status",
          "Owner");
  private static final int INDEX_BITS = 30;

  private final SandboxAccount account;
  private final DateTimeFormatter dates;

  private KmcExport(SandboxAccount account, ZoneId zone) {
    this.account = account;
    dates = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  public static KmcExport of(SandboxAccount account) {
    return new KmcExport(account, ZoneOffset.UTC);
  }

  /** The same export by a server whose clock shows this zone; the file does not say which. */
  public KmcExport in(ZoneId zone) {
    return new KmcExport(account, zone);
  }

  /** Writes all three exports into a folder, which is created if need be. */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    int[] oldestFirst = oldestFirst();
    for (ExportKind kind : ExportKind.values()) {
      Path file = folder.resolve(kind.fileName());
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        write(kind, oldestFirst, out);
      }
    }
  }

  /** Writes one export, byte order mark included. */
  public void write(ExportKind kind, Writer out) throws IOException {
    write(kind, oldestFirst(), out);
  }

  private void write(ExportKind kind, int[] oldestFirst, Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    out.write(PhpCsv.line(HEADER));
    for (int index : oldestFirst) {
      SandboxEntry entry = account.entry(index);
      if (kind.holds(entry)) {
        out.write(PhpCsv.line(cells(entry)));
      }
    }
  }

  /** Sorted as one array of numbers, because an account may hold millions of entries. */
  private int[] oldestFirst() {
    long[] keys =
        IntStream.range(0, account.size())
            .mapToLong(index -> account.entry(index).createdAt() << INDEX_BITS | index)
            .toArray();
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) (key & (1L << INDEX_BITS) - 1)).toArray();
  }

  private List<String> cells(SandboxEntry entry) {
    EntryState state = entry.exported();
    return List.of(
        entry.id(),
        entry.name().isEmpty() ? "N/A" : entry.name(),
        entry.kind().label(),
        date(entry.createdAt()),
        date(entry.updatedAt()),
        duration(entry.msDuration()),
        state.plays() == null ? "" : state.plays().toString(),
        statusLabel(state.status()),
        entry.userId());
  }

  private String date(long epochSecond) {
    return dates.format(Instant.ofEpochSecond(epochSecond));
  }

  /** Minutes and seconds without leading zeros. */
  private static String duration(int milliseconds) {
    int seconds = (int) Math.round(milliseconds / 1000.0);
    return seconds / 60 + ":" + seconds % 60;
  }

  private static String statusLabel(String status) {
    return switch (status) {
      case "-2" -> "Error Uploading";
      case "-1" -> "Error";
      case "0" -> "Uploading";
      case "1" -> "Converting";
      case "2" -> "Ready";
      case "4" -> "Pending";
      case "7" -> "No Media";
      default -> "";
    };
  }
}
