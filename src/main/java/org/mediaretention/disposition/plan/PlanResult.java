package org.mediaretention.disposition.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mediaretention.disk.Sha256;

/**
 * {@code result.json}: what a plan came to so far.
 *
 * @param rehearsal whether nothing was changed, and "done" means "would be done"
 * @param states how many items, by state
 * @param bytesFreed at most, by what was done
 * @param ledgerSha256 the hash of the ledger's last line
 */
@JsonPropertyOrder({
  "format",
  "plan",
  "planSha256",
  "rehearsal",
  "writtenAt",
  "exitStatus",
  "stoppedBecause",
  "states",
  "bytesFreed",
  "resultSha256",
  "ledgerSha256"
})
public record PlanResult(
    @JsonProperty(required = true) int format,
    @JsonProperty(required = true) String plan,
    @JsonProperty(required = true) String planSha256,
    @JsonProperty(required = true) boolean rehearsal,
    @JsonProperty(required = true) Instant writtenAt,
    @JsonProperty(required = true) int exitStatus,
    @JsonProperty(required = true) String stoppedBecause,
    @JsonProperty(required = true) SortedMap<String, Long> states,
    @JsonProperty(required = true) long bytesFreed,
    @JsonProperty(required = true) String resultSha256,
    @JsonProperty(required = true) String ledgerSha256) {

  public static final String NAME = "result.json";

  /**
   * How a run ended.
   *
   * @param because a sentence; empty when every item had its turn
   */
  public record End(boolean rehearsal, Instant at, int exitStatus, String because) {}

  /** Adds up what became of the items. */
  public static PlanResult of(
      FrozenPlan plan, End end, List<ItemResult> results, String ledgerSha256) throws IOException {
    SortedMap<String, Long> states = new TreeMap<>();
    long freed = 0;
    for (ItemResult result : results) {
      states.merge(result.state().label(), 1L, Math::addExact);
      freed = Math.addExact(freed, result.bytes().orElse(0));
    }
    return new PlanResult(
        PlanJson.FORMAT,
        plan.plan(),
        plan.planSha256(),
        end.rehearsal(),
        end.at(),
        end.exitStatus(),
        end.because(),
        states,
        freed,
        Sha256.of(ItemResult.bytes(results)),
        ledgerSha256);
  }

  public static PlanResult read(Path folder) throws IOException {
    return PlanJson.read(folder.resolve(NAME), PlanResult.class);
  }

  public byte[] bytesOfFile() throws IOException {
    return PlanJson.bytes(this);
  }
}
