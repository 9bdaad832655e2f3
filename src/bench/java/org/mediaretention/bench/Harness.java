package org.mediaretention.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mediaretention.bench.OneByOne.Slice;

/**
 * Audits made-up accounts by the whole program, and beside it by a client that asks for one entry a
 * call. {@code --short} shows in half a minute that it works.
 */
public final class Harness {

  private static final int ACCOUNT = 800_000;
  private static final int OBJECT_MICROS = 300;

  private Harness() {}

  public static void main(String[] args) throws Exception {
    boolean isShort = List.of(args).contains("--short");
    Duration slice = Duration.ofSeconds(isShort ? 2 : 5);
    System.out.printf(
        "%-30s %6s %6s %8s %8s %7s %9s %6s %6s | %10s %9s %9s %6s%n",
        "latency, parallel, rows",
        "calls",
        "×floor",
        "calling",
        "total s",
        "×floor",
        "rows/s",
        "heap",
        "RSS",
        "one by one",
        "800,000",
        "ours",
        "times");
    for (Conditions conditions : isShort ? aFew() : all()) {
      measure(conditions, slice);
    }
  }

  private static List<Conditions> aFew() {
    return List.of(new Conditions(4_000, 6, 20, OBJECT_MICROS));
  }

  private static List<Conditions> all() {
    List<Conditions> all = new ArrayList<>();
    all.add(new Conditions(200_000, 6, 0, 0));
    all.add(new Conditions(1_000_000, 6, 0, 0));
    for (int latency : new int[] {20, 60, 150}) {
      for (int parallel : new int[] {1, 6, 16}) {
        all.add(new Conditions(parallel == 1 ? 20_000 : 100_000, parallel, latency, OBJECT_MICROS));
      }
    }
    return all;
  }

  private static void measure(Conditions conditions, Duration time) throws Exception {
    Path folder = Files.createTempDirectory("media-retention-bench");
    try (Account account = Account.serve(folder, conditions)) {
      // The client first: the program takes the exports away.
      Slice slice = OneByOne.measure(account, conditions, time);
      Trial trial = Trial.of(account, conditions, folder);
      print(conditions, trial, slice);
    } finally {
      delete(folder);
    }
  }

  private static void print(Conditions conditions, Trial trial, Slice slice) {
    double least = conditions.leastSeconds(trial.floor(), trial.objects());
    double oneByOne = slice.seconds() / slice.rows() * ACCOUNT;
    double ours = trial.seconds() / trial.rows() * ACCOUNT;
    System.out.printf(
        "%3d ms + %.1f ms, %2d, %,9d %6d %6.3f %8.1f %8.1f %7s %9.0f %6d %6d | %8.1f/s %8.2fh %7.1fm %6.0f%n",
        conditions.latencyMillis(),
        conditions.objectMicros() / 1e3,
        conditions.parallel(),
        trial.rows(),
        trial.calls(),
        (double) trial.calls() / trial.floor(),
        trial.callSeconds(),
        trial.seconds(),
        least == 0 ? "-" : String.format("%.3f", trial.callSeconds() / least),
        trial.rows() / trial.seconds(),
        trial.peakHeapMiB(),
        trial.peakResidentMiB(),
        slice.rows() / slice.seconds(),
        oneByOne / 3_600,
        ours / 60,
        oneByOne / ours);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
