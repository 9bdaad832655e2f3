package org.mediaretention.audit.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.export.ExportDigest;
import org.mediaretention.export.ExportFile;
import org.mediaretention.export.ExportRow;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.IdRow;
import org.mediaretention.export.ListedId;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.export.cell.DateEvidence;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.export.cell.DurationShapes;
import org.mediaretention.export.cell.IdSet;
import org.mediaretention.export.cell.UnreadableExport;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.ExportRole;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.Warning;
import org.mediaretention.policy.RetentionPolicy;

/**
 * Reads a set of exports through before the audit, and notes what looks wrong.
 *
 * <p>The export of all entries is read once if its dates have the usual order of day and month, and
 * twice if they do not, because ages count only when the order is known.
 */
final class Surveyor {

  /** Kaltura's export of search results has no more rows. */
  private static final long TRUNCATED = 10_000;

  private final ExportSet exports;
  private final RetentionPolicy policy;
  private final DateOrder order;
  private final DateEvidence evidence;
  private final List<Plan.Input> inputs = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final IdSet ids = new IdSet();
  private final DurationShapes durations = new DurationShapes();
  private final Rejections rejections = new Rejections();
  private final OptionalColumns columns = new OptionalColumns();
  private final UnknownStatuses statuses = new UnknownStatuses();
  private long oldEnough;

  private Surveyor(ExportSet exports, RetentionPolicy policy, DateOrder order) {
    this.exports = exports;
    this.policy = policy;
    this.order = order;
    this.evidence = new DateEvidence(policy::isSameAge);
  }

  /**
   * @param set the order of day and month that is set; empty when the export is to show it
   * @throws AuditProblem when there is not one row to audit, or its dates cannot be told
   */
  static Survey survey(ExportSet exports, RetentionPolicy policy, Optional<DateOrder> set)
      throws IOException {
    Surveyor surveyor = new Surveyor(exports, policy, set.orElse(DateOrder.USUAL));
    ExportDigest all = surveyor.readAll();
    Optional<DateOrder> order = surveyor.dateOrder(set);
    if (order.isPresent() && order.get() != surveyor.order) {
      surveyor = new Surveyor(exports, policy, order.get());
      all = surveyor.readAll();
    }
    surveyor.lookAtNames();
    surveyor.lookAtAll(all);
    surveyor.readIds(exports.quizzes(), ExportRole.QUIZZES, Warning.Code.QUIZ_NOT_IN_ALL);
    surveyor.readIds(exports.youtube(), ExportRole.YOUTUBE, Warning.Code.YOUTUBE_NOT_IN_ALL);
    return new Survey(
        surveyor.inputs,
        order,
        surveyor.oldEnough,
        List.copyOf(surveyor.warnings),
        List.copyOf(surveyor.notes));
  }

  private void lookAtNames() {
    if (exports.namedByTheKmc()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s is taken for the export of all entries: the KMC named it, and no name fits exports.all.",
              exports.all().name()));
    }
    List<String> strays = exports.strays();
    if (!strays.isEmpty()) {
      warn(
          Warning.Code.UNUSED_FILE,
          String.format(
              Locale.ROOT,
              "no pattern of exports.all, exports.quizzes or exports.youtube fits the name of %s, so nothing in there is read",
              String.join(", ", strays)),
          strays.size());
    }
  }

  private ExportDigest readAll() throws IOException {
    return exports.all().in(order).digest(this::see, durations, evidence);
  }

  private Optional<DateOrder> dateOrder(Optional<DateOrder> set) {
    try {
      return evidence.order(exports.all().name(), set);
    } catch (UnreadableExport e) {
      throw AuditProblem.ofExports(e.getMessage() + ".");
    }
  }

  private void lookAtAll(ExportDigest digest) {
    ExportFile all = exports.all();
    note(all, ExportRole.ALL, digest);
    if (inputs.get(0).rows() == 0) {
      throw AuditProblem.ofExports(all.name() + " has a header but no rows.");
    }
    if (rejections.count() == inputs.get(0).rows()) {
      throw AuditProblem.ofExports(rejections.inWords(all.name()));
    }
    if (all.brokenCharacters() > 0) {
      warn(
          Warning.Code.BROKEN_CHARACTERS,
          String.format(
              Locale.ROOT,
              "%d places of %s are no characters of its encoding; they are shown as \uFFFD",
              all.brokenCharacters(),
              all.name()),
          all.brokenCharacters());
    }
    if (all.placesOfGuess() > 0) {
      warn(
          Warning.Code.GUESSED_ENCODING,
          String.format(
              Locale.ROOT,
              "%s is read as windows-1252 because of %d places that are not UTF-8; look at the names with other letters than English ones",
              all.name(),
              all.placesOfGuess()),
          all.placesOfGuess());
    }
    if (durations.mangled() > 0) {
      warn(
          Warning.Code.MANGLED_DURATION,
          String.format(
              Locale.ROOT,
              "%d durations of %s look as if a spreadsheet had taken them for times of day; what the reports say of durations is wrong",
              durations.mangled(),
              all.name()),
          durations.mangled());
    }
    if (durations.unreadable() > 0) {
      warn(
          Warning.Code.UNREADABLE_DURATION,
          String.format(
              Locale.ROOT,
              "%d durations of %s cannot be read and count as 0",
              durations.unreadable(),
              all.name()),
          durations.unreadable());
    }
    if (all.tellsStatus()) {
      statuses.warning(all.name()).ifPresent(warnings::add);
    }
    warnings.addAll(columns.warnings(all));
  }

  private void see(ExportRow row) {
    if (row instanceof ExportedEntry entry) {
      statuses.see(entry.status());
      columns.see(entry);
      if (ids.add(entry.id()) && !policy.isTooYoung(entry.created())) {
        oldEnough++;
      }
    } else if (row instanceof RejectedRow rejected) {
      rejections.see(rejected);
      oldEnough++;
    }
  }

  private void readIds(Optional<ExportFile> file, ExportRole role, Warning.Code notInAll)
      throws IOException {
    if (file.isEmpty()) {
      return;
    }
    Listed listed = new Listed();
    note(file.get(), role, file.get().digestIds(listed::see));
    if (listed.unreadable > 0) {
      warn(
          Warning.Code.UNREADABLE_ID,
          String.format(
              Locale.ROOT,
              "%d rows of %s cannot be read; rejected.csv lists them",
              listed.unreadable,
              file.get().name()),
          listed.unreadable);
    }
    if (listed.missing.size() > 0) {
      warn(
          notInAll,
          String.format(
              Locale.ROOT,
              "%d entries of %s are not in %s, such as %s; they are not audited",
              listed.missing.size(),
              file.get().name(),
              exports.all().name(),
              String.join(", ", listed.examples)),
          listed.missing.size());
    }
  }

  private void note(ExportFile file, ExportRole role, ExportDigest digest) {
    inputs.add(new Plan.Input(file.name(), role, digest.rows(), digest.sha256()));
    Survey.emptyRows(file.name(), digest).ifPresent(notes::add);
    if (digest.rows() == TRUNCATED) {
      warn(
          Warning.Code.TRUNCATED_EXPORT,
          String.format(
              Locale.ROOT,
              "%s has exactly %d rows, at which one of Kaltura's exports ends without a word; the export of the KMC's list of entries has no such limit",
              file.name(),
              TRUNCATED),
          TRUNCATED);
    }
  }

  private void warn(Warning.Code code, String message, long count) {
    warnings.add(new Warning(code, message, count));
  }

  /** What a file that only lists ids has shown. */
  private final class Listed {

    private static final int EXAMPLES = 3;

    private final IdSet missing = new IdSet();
    private final List<String> examples = new ArrayList<>();
    private long unreadable;

    private void see(IdRow row) {
      if (!(row instanceof ListedId listed)) {
        unreadable++;
      } else if (!ids.contains(listed.id())
          && missing.add(listed.id())
          && examples.size() < EXAMPLES) {
        examples.add(listed.id());
      }
    }
  }
}
