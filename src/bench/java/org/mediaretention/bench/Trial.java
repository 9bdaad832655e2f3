package org.mediaretention.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an audit of a whole account took.
 *
 * @param calls all of them
 * @param floor the fewest that can look up the entries and list their flavors, 500 a call
 * @param objects entries and flavors that had to come over the wire
 * @param seconds from the claim of the exports to the reports
 * @param peakHeapMiB before a collection
 */
record Trial(
    long rows,
    long calls,
    long floor,
    long objects,
    double seconds,
    double callSeconds,
    long peakHeapMiB,
    long peakResidentMiB) {

  private static final int PAGE = 500;
  private static final String GC_LOG = "gc.log";

  /** Audits the account by the program as it is shipped. */
  static Trial of(Account account, Conditions conditions, Path folder) throws Exception {
    Properties settings = account.login();
    settings.setProperty("kaltura.parallel-calls", Integer.toString(conditions.parallel()));
    settings.setProperty("audit.report-date", "2025-12-31");
    settings.setProperty("folders.inbox", account.exports().toString());
    Path file = folder.resolve("bench.properties");
    try (var out = Files.newBufferedWriter(file)) {
      settings.store(out, null);
    }
    long resident = 0;
    List<String> options = List.of("-Xmx512m", "-Xlog:gc:file=" + GC_LOG);
    try (Jvm program =
        Jvm.start(
            folder, "program", options, "org.mediaretention.Main", "--once", "--config=" + file)) {
      while (program.isRunning()) {
        resident = Math.max(resident, program.peakResident());
        Thread.sleep(20);
      }
      return read(report(folder), resident / 1024, peakHeap(folder));
    }
  }

  private static Trial read(JsonNode audit, long resident, long heap) {
    JsonNode counts = audit.get("counts");
    long rows = counts.get("rows").asLong();
    long lookedUp =
        rows
            - counts.get("tooYoung").asLong()
            - counts.get("duplicates").asLong()
            - counts.get("rejected").asLong();
    long flavors = audit.at("/flavors/assets").asLong();
    return new Trial(
        rows,
        audit.at("/calls/total").asLong(),
        calls(lookedUp) + calls(flavors),
        lookedUp + flavors,
        audit.at("/seconds/total").asDouble(),
        audit.at("/seconds/entries").asDouble(),
        heap,
        resident);
  }

  private static long calls(long objects) {
    return (objects + PAGE - 1) / PAGE;
  }

  private static JsonNode report(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
      Path json = files.filter(path -> path.endsWith("audit.json")).findFirst().orElseThrow();
      return new ObjectMapper().readTree(json.toFile());
    }
  }

  private static long peakHeap(Path folder) throws IOException {
    Pattern before = Pattern.compile("(\\d+)M->\\d+M\\(");
    long peak = 0;
    for (String line : Files.readAllLines(folder.resolve(GC_LOG))) {
      Matcher matcher = before.matcher(line);
      peak = matcher.find() ? Math.max(peak, Long.parseLong(matcher.group(1))) : peak;
    }
    return peak;
  }
}
