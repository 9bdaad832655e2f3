package org.mediaretention.disposition.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mediaretention.disk.Sha256;
import org.mediaretention.disposition.Action;
import org.mediaretention.disposition.Refused;

/**
 * {@code plan.json}: what a plan was made from and what it comes to.
 *
 * @param plan its name
 * @param partial whether the audit was not complete
 * @param candidatesSha256 of the candidates.csv that it was made from
 * @param planSha256 of plan.csv
 * @param items how many, by action
 * @param bytes that are freed at most, by action, as far as they are measured
 * @param leftOut how many, by reason
 * @param limits that the plan was held to
 */
@JsonPropertyOrder({
  "format",
  "plan",
  "audit",
  "partnerId",
  "reportDate",
  "partial",
  "candidatesSha256",
  "planSha256",
  "madeAt",
  "items",
  "bytes",
  "leftOut",
  "limits"
})
public record FrozenPlan(
    @JsonProperty(required = true) int format,
    @JsonProperty(required = true) String plan,
    @JsonProperty(required = true) String audit,
    @JsonProperty(required = true) int partnerId,
    @JsonProperty(required = true) LocalDate reportDate,
    boolean partial,
    @JsonProperty(required = true) String candidatesSha256,
    @JsonProperty(required = true) String planSha256,
    @JsonProperty(required = true) Instant madeAt,
    @JsonProperty(required = true) SortedMap<String, Long> items,
    @JsonProperty(required = true) SortedMap<String, Long> bytes,
    @JsonProperty(required = true) SortedMap<String, Long> leftOut,
    @JsonProperty(required = true) SortedMap<String, Long> limits) {

  public static final String NAME = "plan.json";

  /** What a plan is made from. */
  public record Origin(
      String audit,
      int partnerId,
      LocalDate reportDate,
      boolean partial,
      String candidatesSha256) {}

  /** Adds up the items of a plan. */
  public static FrozenPlan of(
      String plan,
      Origin origin,
      Instant madeAt,
      List<PlanItem> items,
      List<LeftOut> leftOut,
      Limits limits)
      throws IOException {
    SortedMap<String, Long> counts = perAction();
    SortedMap<String, Long> bytes = perAction();
    for (PlanItem item : items) {
      counts.merge(item.action().label(), 1L, Math::addExact);
      bytes.merge(item.action().label(), item.bytes().orElse(0), Math::addExact);
    }
    SortedMap<String, Long> reasons = new TreeMap<>();
    leftOut.forEach(one -> reasons.merge(one.reason().label(), 1L, Math::addExact));
    return new FrozenPlan(
        PlanJson.FORMAT,
        plan,
        origin.audit(),
        origin.partnerId(),
        origin.reportDate(),
        origin.partial(),
        origin.candidatesSha256(),
        Sha256.of(PlanCsv.bytes(items)),
        madeAt,
        counts,
        bytes,
        reasons,
        limits.bySetting());
  }

  public static FrozenPlan read(Path folder) throws IOException {
    return PlanJson.read(folder.resolve(NAME), FrozenPlan.class);
  }

  public byte[] bytesOfFile() throws IOException {
    return PlanJson.bytes(this);
  }

  /** How many items the plan has. */
  public long itemCount() {
    return items.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Makes sure that plan.csv is the one that the plan was made with.
   *
   * @throws Refused when a byte of it changed
   */
  public void requireUnchanged(Path folder) throws IOException {
    Path file = folder.resolve(PlanCsv.NAME);
    String now = Sha256.of(Files.readAllBytes(file));
    if (!now.equals(planSha256)) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "%s was changed since the plan was made: its SHA-256 is %s, not %s. Make a new plan; to leave entries out, use holds.csv or --list.",
              file,
              now,
              planSha256));
    }
  }

  private static SortedMap<String, Long> perAction() {
    SortedMap<String, Long> zero = new TreeMap<>();
    for (Action action : Action.values()) {
      zero.put(action.label(), 0L);
    }
    return zero;
  }
}
