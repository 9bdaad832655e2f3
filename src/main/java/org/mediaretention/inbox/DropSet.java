package org.mediaretention.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.ExportRole;

/**
 * Files of the inbox that belong together: those of one of its folders, those that lie loose, or a
 * single list of candidates.
 *
 * @param folder where they lie
 * @param loose whether the folder stays when they are claimed
 * @param files without hidden ones, in order of name; links too, which are never followed
 */
public record DropSet(AuditKind kind, Path folder, boolean loose, List<Path> files) {

  static DropSet loose(Path inbox) throws IOException {
    return new DropSet(AuditKind.EXPORTS, inbox, true, filesIn(inbox));
  }

  public static DropSet folder(Path folder) throws IOException {
    return new DropSet(AuditKind.EXPORTS, folder, false, filesIn(folder));
  }

  /** Each file is a list of its own. */
  static List<DropSet> lists(Path folder, AuditKind kind) throws IOException {
    return filesIn(folder).stream()
        .map(file -> new DropSet(kind, folder, true, List.of(file)))
        .toList();
  }

  /** What tells this drop from the others. */
  public Path key() {
    return kind == AuditKind.EXPORTS ? folder : files.get(0);
  }

  /** Whether nothing is missing that an audit cannot do without. */
  boolean isWhole(ExportNames names) {
    return kind != AuditKind.EXPORTS || !withRole(names, ExportRole.ALL).isEmpty();
  }

  boolean has(ExportNames names, ExportRole role) {
    return files.stream().anyMatch(file -> is(file, names, role));
  }

  /**
   * The files with a role. An export that still has the name that the KMC gave it is one of all
   * entries, unless another file is.
   */
  public List<Path> withRole(ExportNames names, ExportRole role) {
    List<Path> named = files.stream().filter(file -> is(file, names, role)).toList();
    return named.isEmpty() && role == ExportRole.ALL
        ? files.stream().filter(f -> names.isNamedByTheKmc(f.getFileName().toString())).toList()
        : named;
  }

  boolean isStillArriving(ExportNames names) {
    return files.stream().anyMatch(file -> names.isPartial(file.getFileName().toString()));
  }

  /** Whether somebody meant these files to be audited. */
  boolean isMeant(ExportNames names) {
    return files.stream().anyMatch(file -> names.looksMeant(file.getFileName().toString()));
  }

  /** Changes when a file comes, goes, grows or is written again. */
  String fingerprint() throws IOException {
    List<String> marks = new ArrayList<>();
    for (Path file : files) {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      marks.add(
          String.format(
              Locale.ROOT, "%s %d %s", file.getFileName(), now.size(), now.lastModifiedTime()));
    }
    return String.join("\n", marks);
  }

  /**
   * Somebody who may drop files may not by that read any file of this machine.
   *
   * @throws AuditProblem when what is meant to be audited is only a link, or no file at all
   */
  public void refuseLinks(ExportNames names) {
    for (Path file : meant(names)) {
      if (Files.isSymbolicLink(file)) {
        throw AuditProblem.ofExports(
            String.format(
                Locale.ROOT,
                "%s is a link, which is not followed; drop the file itself.",
                file.getFileName()));
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw AuditProblem.ofExports(
            String.format(
                Locale.ROOT,
                "%s is neither a file nor a folder; drop a file.",
                file.getFileName()));
      }
    }
  }

  /** A file that this user may not read, if there is one. */
  Optional<Path> unreadable(ExportNames names) {
    return meant(names).stream()
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .filter(file -> !Files.isReadable(file))
        .findFirst();
  }

  /** The files that somebody meant to be audited. */
  List<Path> meant(ExportNames names) {
    return files.stream().filter(f -> names.looksMeant(f.getFileName().toString())).toList();
  }

  private static boolean is(Path file, ExportNames names, ExportRole role) {
    return names.roleOf(file.getFileName().toString()).filter(role::equals).isPresent();
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !file.getFileName().toString().equals(FailedFolder.ERROR_FILE))
          .sorted()
          .toList();
    }
  }
}
