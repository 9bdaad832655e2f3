package org.mediaretention.sandbox;

import java.util.Set;
import java.util.function.Predicate;

/** The three lists one exports from the KMC: everything, and twice a part of it. */
public enum ExportKind {
  ALL("all_entries.csv", kind -> true),
  QUIZZES("quizzes.csv", MediaKind::isQuiz),
  YOUTUBE("youtube.csv", MediaKind::isYouTube);

  /** Statuses of the KMC's entries table. */
  static final Set<String> STATUSES = Set.of("-1", "-2", "0", "1", "2", "7", "4");

  private final String fileName;
  private final Predicate<MediaKind> filter;

  ExportKind(String fileName, Predicate<MediaKind> filter) {
    this.fileName = fileName;
    this.filter = filter;
  }

  public String fileName() {
    return fileName;
  }

  boolean holds(SandboxEntry entry) {
    return entry.isExported() && filter.test(entry.kind());
  }
}
