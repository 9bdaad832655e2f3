package org.mediaretention.endtoend.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reports of one audit, as somebody finds them in the outbox. */
public record FinishedAudit(Path folder) {

  public static final List<String> FILES =
      List.of(
          "audit.json",
          "candidates.csv",
          "evidence.csv",
          "exempt.csv",
          "owners.csv",
          "rejected.csv",
          "report.html",
          "risk-much-played.csv",
          "risk-near-threshold.csv",
          "risk-no-ready-source.csv",
          "risk-one-flavor.csv",
          "risk-undated-plays.csv",
          "summary.csv",
          "undecided.csv",
          "unmeasured.csv");

  /** The rows of a CSV file, its header first. */
  public List<List<String>> table(String file) throws IOException {
    return Csv.parse(Files.readString(folder.resolve(file)));
  }

  /** The rows of a CSV file without the header. */
  public List<List<String>> rows(String file) throws IOException {
    List<List<String>> table = table(file);
    return table.subList(1, table.size());
  }

  /** One column of a CSV file, counted from 0, without the header. */
  public List<String> column(String file, int index) throws IOException {
    return rows(file).stream().map(row -> row.get(index)).toList();
  }

  public JsonNode json() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("audit.json").toFile());
  }

  public long count(String name) throws IOException {
    return json().at("/counts/" + name).asLong(-1);
  }

  public String verdict() throws IOException {
    return json().get("verdict").asText();
  }

  /** Every CSV file to the byte, by its name; of the evidence, all but when it was observed. */
  public Map<String, String> csvFiles() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name : Installation.namesIn(folder)) {
      if (name.endsWith(".csv")) {
        files.put(name, withoutTimes(name, Files.readString(folder.resolve(name))));
      }
    }
    return files;
  }

  private static String withoutTimes(String name, String text) {
    return name.equals("evidence.csv")
        ? text.replaceAll("(?m)^(\\w+,.*),[^,]*T[^,]*,([^,]*,\\d*)$", "$1,,$2")
        : text;
  }

  /** What audit.json says, but for what must differ between two runs of one audit. */
  public JsonNode lastingFacts() throws IOException {
    ObjectNode facts = (ObjectNode) json();
    facts.remove(List.of("startedAt", "finishedAt", "seconds"));
    ObjectNode calls = (ObjectNode) facts.get("calls");
    // How many calls list flavors depends on what was learnt by then, and so on who was first.
    ((ObjectNode) calls.get("byAction")).remove("flavorAsset.list");
    calls.remove(List.of("total", "secondsWaiting", "peakParallel"));
    return facts;
  }
}
