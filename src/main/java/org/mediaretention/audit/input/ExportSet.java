package org.mediaretention.audit.input;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.export.ExportFile;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.IdRow;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.export.Rows;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.export.cell.UnreadableExport;
import org.mediaretention.inbox.DropSet;
import org.mediaretention.inbox.ExportNames;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.ExportRole;
import org.mediaretention.journal.GivenColumns;
import org.mediaretention.policy.RetentionPolicy;

/**
 * The exports of one audit, each looked at and found to be one.
 *
 * @param namedByTheKmc whether the export of all entries is one only because nothing else is
 * @param strays the names of files that look like exports but are none by their names
 */
public record ExportSet(
    ExportFile all,
    boolean namedByTheKmc,
    Optional<ExportFile> quizzes,
    Optional<ExportFile> youtube,
    List<String> strays)
    implements AuditInput {

  /**
   * @throws AuditProblem when one is missing, one too many, or none at all
   */
  public static ExportSet in(Path folder, ExportNames names, ZoneId zoneOfDates)
      throws IOException {
    DropSet drop = DropSet.folder(folder);
    Path all =
        only(drop, names, ExportRole.ALL)
            .orElseThrow(() -> AuditProblem.ofExports(noneOfAll(drop, names)));
    Optional<Path> quizzes = only(drop, names, ExportRole.QUIZZES);
    Optional<Path> youtube = only(drop, names, ExportRole.YOUTUBE);
    try {
      return new ExportSet(
          ExportFile.open(all, zoneOfDates),
          names.isNamedByTheKmc(all.getFileName().toString()),
          quizzes.isPresent() ? Optional.of(ExportFile.openIds(quizzes.get())) : Optional.empty(),
          youtube.isPresent() ? Optional.of(ExportFile.openIds(youtube.get())) : Optional.empty(),
          strays(drop, names, all));
    } catch (UnreadableExport e) {
      throw AuditProblem.ofExports(e.getMessage() + ".");
    }
  }

  @Override
  public Survey survey(RetentionPolicy policy, Optional<DateOrder> order) throws IOException {
    return Surveyor.survey(this, policy, order);
  }

  @Override
  public BatchReader batches(RetentionPolicy policy, DateOrder order, IdLimit idLimit)
      throws IOException {
    ExportSorter sorter = new ExportSorter(QuizAndYouTubeIds.of(this), policy);
    return new RowBatches<>(all.in(order).rows(), ExportedEntry.class, sorter, idLimit);
  }

  @Override
  public Map<String, String> checksums() throws IOException {
    Map<String, String> checksums = new HashMap<>();
    for (ExportFile file :
        Stream.concat(Stream.of(all), Stream.of(quizzes, youtube).flatMap(Optional::stream))
            .toList()) {
      checksums.put(file.name(), file.sha256Now());
    }
    return checksums;
  }

  @Override
  public Optional<GivenColumns> columns() {
    return Optional.empty();
  }

  @Override
  public void forEachRejectedId(RowConsumer consumer) throws IOException {
    for (ExportFile file : Stream.of(quizzes, youtube).flatMap(Optional::stream).toList()) {
      try (Rows<IdRow> ids = file.ids()) {
        while (ids.hasNext()) {
          if (ids.next() instanceof RejectedRow row) {
            consumer.accept(row);
          }
        }
      }
    }
  }

  private static Optional<Path> only(DropSet drop, ExportNames names, ExportRole role) {
    List<Path> found = drop.withRole(names, role);
    if (found.size() > 1) {
      throw AuditProblem.ofExports(
          String.format(
              Locale.ROOT,
              "%s and %s are both an export for exports.%s; keep one.",
              found.get(0).getFileName(),
              found.get(1).getFileName(),
              role.name().toLowerCase(Locale.ROOT)));
    }
    return found.stream().findFirst();
  }

  private static List<String> strays(DropSet drop, ExportNames names, Path all) {
    return drop.files().stream()
        .filter(file -> !file.equals(all))
        .map(file -> file.getFileName().toString())
        .filter(name -> names.looksMeant(name) && names.roleOf(name).isEmpty())
        .toList();
  }

  private static String noneOfAll(DropSet drop, ExportNames names) {
    String there =
        drop.files().stream()
            .map(file -> file.getFileName().toString())
            .reduce((a, b) -> a + ", " + b)
            .orElse("nothing");
    return String.format(
        Locale.ROOT,
        "There is no export of all entries: of %s none matches exports.all; the patterns are %s.",
        there,
        names.inWords());
  }
}
