package org.mediaretention.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.input.AuditInput;
import org.mediaretention.audit.input.AuditInput.BatchReader;
import org.mediaretention.audit.input.CandidateList;
import org.mediaretention.audit.input.ExportSet;
import org.mediaretention.audit.input.Survey;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.disk.FileTrouble;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.inbox.DropSet;
import org.mediaretention.inbox.ExportNames;
import org.mediaretention.inbox.HalfClaims;
import org.mediaretention.inbox.Inbox;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.inbox.WorkFolder;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.Warning;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.settings.Settings;

/** Reads what lies in the inbox as an audit would, and moves, writes and calls nothing. */
public final class DryRunEstimates {

  /** A page of flavors has room for so many entries of eight flavors each. */
  private static final int ENTRIES_PER_FLAVOR_CALL = KalturaRequest.MAX_OBJECTS / 8;

  private final Settings settings;
  private final ExportNames names;
  private final LocalDate reportDate;
  private final Clock clock;

  /**
   * What an audit of one set of files would come to.
   *
   * @param problem why there can be none, as a sentence
   * @param entries those that would be looked up
   * @param flavorCalls at most, should every entry be a candidate; about
   */
  public record Foresight(
      Path place,
      Optional<String> problem,
      List<Plan.Input> inputs,
      List<Warning> warnings,
      List<String> notes,
      long entries,
      long lookUps,
      long flavorCalls) {

    static Foresight none(Path place, String problem) {
      return new Foresight(place, Optional.of(problem), List.of(), List.of(), List.of(), 0, 0, 0);
    }
  }

  public DryRunEstimates(Settings settings, Clock clock) {
    this.settings = settings;
    this.names = new ExportNames(settings.exports());
    this.clock = clock;
    this.reportDate = settings.audit().reportDateAt(clock.instant());
  }

  /** One for each set of exports and each list; none for an empty inbox. */
  public List<Foresight> foresights() {
    Path inbox = settings.folders().inbox();
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    List<Foresight> foresights = new ArrayList<>();
    Inbox.Contents contents = contents(inbox);
    contents.unreadable().forEach((place, why) -> foresights.add(Foresight.none(place, why + ".")));
    for (DropSet drop : contents.drops()) {
      foresights.add(foresight(drop));
    }
    return foresights;
  }

  private Inbox.Contents contents(Path inbox) {
    Obstacles obstacles = new Obstacles();
    WorkFolder work = new WorkFolder(settings.folders(), obstacles, clock);
    HalfClaims none = new HalfClaims(work, obstacles, clock);
    return new Inbox(inbox, names, Optional.empty(), clock, none).contents();
  }

  /** What lies in the inbox and cannot be audited: for each place what follows it in a sentence. */
  public static Map<Path, String> unreadable(Settings settings, Clock clock) {
    Path inbox = settings.folders().inbox();
    if (!Files.isDirectory(inbox)) {
      return Map.of();
    }
    DryRunEstimates rehearsal = new DryRunEstimates(settings, clock);
    return rehearsal.contents(inbox).inTheWay(rehearsal.names);
  }

  // Each drop by itself, as the audits are.
  private Foresight foresight(DropSet drop) {
    try {
      drop.refuseLinks(names);
      return FileTrouble.of(() -> foresight(drop, input(drop)));
    } catch (AuditProblem e) {
      return Foresight.none(drop.key(), e.getMessage());
    } catch (FileTrouble e) {
      return Foresight.none(
          drop.key(), String.format(Locale.ROOT, "It cannot be read: %s.", e.getMessage()));
    }
  }

  private AuditInput input(DropSet drop) throws IOException {
    return switch (drop.kind()) {
      case EXPORTS -> ExportSet.in(drop.folder(), names, settings.exports().timeZone());
      case ACCOUNT -> throw new IllegalStateException("the account lies in no inbox");
      case CANDIDATES -> CandidateList.of(drop.files().get(0), false);
      case ENRICHED -> CandidateList.of(drop.files().get(0), true);
    };
  }

  private Foresight foresight(DropSet drop, AuditInput input) throws IOException {
    RetentionPolicy policy = settings.audit().policy(reportDate);
    Survey survey = input.survey(policy, settings.exports().dateOrder());
    DateOrder order = survey.dateOrder().orElse(DateOrder.USUAL);
    long entries = 0;
    long lookUps = 0;
    try (BatchReader batches = input.batches(policy, order, new IdLimit())) {
      for (Batch batch = batches.read(); batch != null; batch = batches.read()) {
        for (KalturaRequest lookUp : batch.lookUps()) {
          lookUps++;
          entries += lookUp.ids().size();
        }
      }
    }
    boolean measures = drop.kind() == AuditKind.CANDIDATES || settings.audit().flavors();
    long flavorCalls = measures ? ceilDiv(entries, ENTRIES_PER_FLAVOR_CALL) : 0;
    return new Foresight(
        drop.key(),
        Optional.empty(),
        survey.inputs(),
        survey.warnings(),
        survey.notes(),
        entries,
        lookUps,
        flavorCalls);
  }

  private static long ceilDiv(long number, long by) {
    return (number + by - 1) / by;
  }
}
