package org.mediaretention.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.calls.CallCounts;
import org.mediaretention.export.cell.DateOrder;

/**
 * The result of a finished audit, as {@code audit.json} has it.
 *
 * <p>Of the audits of other versions, what is missing is null; only {@link #read} sees those.
 *
 * @param exportDateOrder in which dates such as 8/5/2023 were read; empty when there were none
 */
public record AuditResult(
    String version,
    int partnerId,
    AuditStatus verdict,
    LocalDate reportDate,
    Instant asOf,
    ZoneId timeZone,
    @JsonInclude(Include.NON_ABSENT) Optional<DateOrder> exportDateOrder,
    Instant startedAt,
    Instant finishedAt,
    boolean resumed,
    Policy policy,
    List<Plan.Input> inputs,
    Counts counts,
    Map<String, Long> candidates,
    Flavors flavors,
    Gap policyGap,
    CallCounts calls,
    Map<String, Double> seconds,
    Comparison accountCount,
    List<Warning> warnings) {

  public static final String FILE = "audit.json";

  /** The policy with its periods and the cut-offs that follow from them. */
  public record Policy(
      Period stripAfter,
      Period deleteAfter,
      Instant stripBefore,
      Instant deleteBefore,
      boolean includeNonready,
      String undatedPlays) {}

  /**
   * What was measured of the candidates.
   *
   * @param measured candidates whose flavors are known
   * @param bytes that go when the policy is carried out on them
   */
  public record Flavors(long measured, long unmeasured, long assets, long bytes) {}

  /**
   * The entries that no rule covers.
   *
   * @param seconds by the export
   * @param bytes of all flavors that could be listed; null when they were not to be measured
   */
  public record Gap(long entries, long seconds, Long bytes) {}

  /**
   * What was audited beside the account; none for a list of candidates.
   *
   * @param createdUpTo which entries were counted
   * @param account null when they could not be counted
   * @param export entries old enough in the export, with the rows that could not be read; null when
   *     there was none
   * @param listed entries old enough that Kaltura listed for an audit without exports, else null
   * @param difference how many the account has that were not audited
   */
  public record Comparison(
      Instant createdUpTo,
      Long account,
      @JsonInclude(Include.NON_NULL) Long export,
      @JsonInclude(Include.NON_NULL) Long listed,
      Long difference) {}

  /**
   * Reads the result of an audit, of another version too.
   *
   * @param folder of its reports
   * @return empty when the file is not there, or is no result
   */
  public static Optional<AuditResult> read(ObjectMapper json, Path folder) {
    try {
      return Optional.ofNullable(
          json.readerFor(AuditResult.class)
              .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
              .readValue(folder.resolve(FILE).toFile()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** How long this run of the audit took. */
  public double secondsInAll() {
    return seconds.get("total");
  }
}
