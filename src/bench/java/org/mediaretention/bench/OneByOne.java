package org.mediaretention.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.mediaretention.export.ExportFile;
import org.mediaretention.export.ExportRow;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.Rows;

/**
 * A client that asks as the original toolkit does: {@code media.get} for each old entry that was
 * played, and {@code flavorAsset.list} for each candidate, one entry a call.
 */
final class OneByOne {

  private static final Instant AS_OF = Instant.parse("2026-01-01T07:59:59Z");
  private static final Duration TWO_YEARS = Duration.ofDays(730);
  private static final Duration FOUR_YEARS = Duration.ofDays(1460);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Properties login;
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private String ks;

  /** What a slice of an account took. */
  record Slice(long rows, long calls, double seconds) {}

  private OneByOne(Properties login) {
    this.login = login;
  }

  /** Works through the export from its beginning for a while. */
  static Slice measure(Account account, Conditions conditions, Duration time) throws Exception {
    OneByOne client = new OneByOne(account.login());
    client.ks = client.startSession();
    ExportFile export =
        ExportFile.open(account.exports().resolve("all_entries.csv"), ZoneOffset.UTC);
    ExecutorService threads = Executors.newFixedThreadPool(conditions.parallel());
    try (Rows<ExportRow> rows = export.rows()) {
      long start = System.nanoTime();
      Callable<Void> worker = () -> client.workUntil(start + time.toNanos(), rows);
      List<Future<Void>> all =
          threads.invokeAll(
              IntStream.range(0, conditions.parallel()).mapToObj(any -> worker).toList());
      for (Future<Void> one : all) {
        one.get();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Slice(client.rows.get(), client.calls.get(), seconds);
    } finally {
      threads.shutdownNow();
    }
  }

  private Void workUntil(long end, Iterator<ExportRow> export) throws Exception {
    while (System.nanoTime() - end < 0) {
      ExportRow row;
      synchronized (export) {
        if (!export.hasNext()) {
          return null;
        }
        row = export.next();
      }
      rows.incrementAndGet();
      if (row instanceof ExportedEntry entry) {
        audit(entry);
      }
    }
    return null;
  }

  private void audit(ExportedEntry entry) throws Exception {
    Duration age = Duration.between(entry.created(), AS_OF);
    if (age.compareTo(TWO_YEARS) < 0) {
      return;
    }
    boolean isReady = entry.status().equalsIgnoreCase("ready");
    if (!isReady || entry.plays() == 0 || isUnwatched(entry, age)) {
      ask("flavorAsset", "list", Map.of("filter", Map.of("entryIdEqual", entry.id())));
    }
  }

  private boolean isUnwatched(ExportedEntry entry, Duration age) throws Exception {
    JsonNode media = ask("media", "get", Map.of("entryId", entry.id()));
    if (!media.has("lastPlayedAt")) {
      return true;
    }
    Instant played = Instant.ofEpochSecond(media.get("lastPlayedAt").asLong());
    Duration longest = age.compareTo(FOUR_YEARS) < 0 ? TWO_YEARS : FOUR_YEARS;
    return Duration.between(played, AS_OF).compareTo(longest) >= 0;
  }

  private String startSession() throws Exception {
    return ask(
            "session",
            "start",
            Map.of(
                "partnerId",
                login.getProperty("kaltura.partner-id"),
                "secret",
                login.getProperty("kaltura.admin-secret"),
                "type",
                2,
                "privileges",
                "disableentitlement"))
        .asText();
  }

  private JsonNode ask(String service, String action, Map<String, Object> parameters)
      throws Exception {
    Map<String, Object> body = new HashMap<>(parameters);
    body.put("format", 1);
    if (ks != null) {
      body.put("ks", ks);
    }
    URI uri =
        URI.create(
            "%s/api_v3/service/%s/action/%s"
                .formatted(login.getProperty("kaltura.service-url"), service, action));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build();
    calls.incrementAndGet();
    return json.readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
  }
}
