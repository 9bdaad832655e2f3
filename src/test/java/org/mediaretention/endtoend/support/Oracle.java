package org.mediaretention.endtoend.support;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mediaretention.sandbox.EntryState;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;

/** What an audit must say of an account, reckoned from nothing but the account's facts. */
public final class Oracle {

  /**
   * How the audit is done.
   *
   * @param exportZone in which the dates of the exports are written
   * @param readZone in which they are read
   */
  public record Rules(
      LocalDate reportDate,
      ZoneId zone,
      boolean nonready,
      boolean flavors,
      boolean undatedAreCandidates,
      ZoneId exportZone,
      ZoneId readZone) {

    public static Rules of(String reportDate, String zone) {
      ZoneId utc = ZoneOffset.UTC;
      return new Rules(LocalDate.parse(reportDate), ZoneId.of(zone), true, true, true, utc, utc);
    }

    /** Exports written on the clock of one zone and read on that of another. */
    public Rules exports(String written, String read) {
      return new Rules(
          reportDate,
          zone,
          nonready,
          flavors,
          undatedAreCandidates,
          ZoneId.of(written),
          ZoneId.of(read));
    }

    /** Everything that can be switched off is. */
    public Rules switchedOff() {
      return new Rules(reportDate, zone, false, false, false, exportZone, readZone);
    }

    public long asOf() {
      return OracleDates.lastSecondOf(reportDate, zone);
    }
  }

  private static final long TWO_YEARS = 730 * OracleDates.DAY;
  private static final long FOUR_YEARS = 1460 * OracleDates.DAY;

  private final Rules rules;
  private final Map<String, Long> counts = new TreeMap<>();
  private final List<OracleRow> candidates = new ArrayList<>();
  private final List<List<String>> undecided = new ArrayList<>();
  private long assets;

  public Oracle(SandboxAccount account, Rules rules) {
    this.rules = rules;
    account
        .entries()
        .filter(SandboxEntry::isExported)
        .sorted(Comparator.comparingLong(SandboxEntry::createdAt)) // a stable sort
        .forEach(this::judge);
  }

  /** Every count of audit.json but {@code rows}; those not in it are 0. */
  public Map<String, Long> counts() {
    return counts;
  }

  public List<OracleRow> candidates() {
    return candidates;
  }

  /** Entry, name, owner and reason. */
  public List<List<String>> undecided() {
    return undecided;
  }

  public long assets() {
    return assets;
  }

  private void judge(SandboxEntry entry) {
    counts.merge(fate(entry), 1L, Long::sum);
  }

  private String fate(SandboxEntry entry) {
    EntryState now = entry.now();
    long exportedAge =
        rules.asOf() - OracleDates.written(entry.createdAt(), rules.exportZone(), rules.readZone());
    long age = rules.asOf() - entry.createdAt();
    if (exportedAge < TWO_YEARS) {
      return "tooYoung";
    } else if (entry.purged() || now.status().equals("3")) {
      return "gone";
    } else if (now.displayInSearch() == -2) {
      return "recycled";
    } else if (age < TWO_YEARS) {
      return "tooYoung";
    } else if (!now.status().equals("2")) {
      return rules.nonready() ? candidate(entry, "nonready") : "nonreadyExcluded";
    }
    return byPlays(entry, age < FOUR_YEARS ? "2year" : "4year");
  }

  private String byPlays(SandboxEntry entry, String policy) {
    if (entry.lastPlayedAt() != null) {
      long gap = rules.asOf() - entry.lastPlayedAt();
      if (gap >= (policy.equals("2year") ? TWO_YEARS : FOUR_YEARS)) {
        return candidate(entry, policy);
      }
      return gap >= TWO_YEARS ? "policyGap" : "watched";
    } else if (entry.plays() > 0) {
      return rules.undatedAreCandidates()
          ? candidate(entry, policy)
          : undecided(entry, "undated_plays");
    }
    return exportedPlays(entry) > 0 ? undecided(entry, "contradiction") : candidate(entry, policy);
  }

  private static long exportedPlays(SandboxEntry entry) {
    return entry.exported().plays() == null ? 0 : entry.exported().plays();
  }

  private String undecided(SandboxEntry entry, String reason) {
    OracleTexts texts = new OracleTexts(entry);
    undecided.add(
        List.of(
            entry.id(),
            OracleRow.harmless(texts.name()),
            OracleRow.harmless(texts.owner()),
            reason));
    return "undecided";
  }

  private String candidate(SandboxEntry entry, String policy) {
    OracleTexts texts = new OracleTexts(entry);
    OracleStorage storage = OracleStorage.of(entry, policy);
    boolean nonready = policy.equals("nonready");
    boolean played = entry.plays() > 0 || entry.lastPlayedAt() != null;
    candidates.add(
        new OracleRow(
            policy,
            entry.id(),
            texts.name(),
            texts.mediaType(),
            OracleDates.text(entry.createdAt(), rules.zone()),
            OracleDates.text(
                OracleDates.written(entry.updatedAt(), rules.exportZone(), rules.readZone()),
                rules.zone()),
            (entry.msDuration() + 500) / 1000,
            nonready || played ? texts.plays() : "0",
            texts.status(),
            texts.owner(),
            nonready || entry.lastPlayedAt() == null
                ? ""
                : OracleDates.text(entry.lastPlayedAt(), rules.zone()),
            nonready ? "non_ready_status" : played ? "not_watched_within_window" : "zero_plays",
            storage.flavors(),
            storage.bytes()));
    assets += storage.flavors();
    return "candidates";
  }
}
