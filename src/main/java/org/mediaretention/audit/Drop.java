package org.mediaretention.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that lie together in the inbox: one of its folders, or those that lie loose.
 *
 * @param folder where they lie
 * @param files without hidden ones, in order of name
 */
record Drop(Path folder, boolean loose, List<Path> files) {

  static Drop loose(Path inbox) throws IOException {
    return new Drop(inbox, true, filesIn(inbox));
  }

  static Drop folder(Path folder) throws IOException {
    return new Drop(folder, false, filesIn(folder));
  }

  boolean has(ExportNames names, ExportRole role) {
    return files.stream().anyMatch(file -> is(file, names, role));
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
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      marks.add("%s %d %s".formatted(file.getFileName(), now.size(), now.lastModifiedTime()));
    }
    return String.join("\n", marks);
  }

  private static boolean is(Path file, ExportNames names, ExportRole role) {
    return names.roleOf(file.getFileName().toString()).filter(role::equals).isPresent();
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !file.getFileName().toString().equals(FailedFolder.ERROR_FILE))
          .sorted()
          .toList();
    }
  }
}
