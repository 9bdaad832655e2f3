package org.mediaretention.audit.input;

import java.io.IOException;
import java.util.Optional;
import org.mediaretention.export.ExportFile;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.IdRow;
import org.mediaretention.export.ListedId;
import org.mediaretention.export.Rows;
import org.mediaretention.export.cell.IdSet;

/** Which entries are quizzes and which are YouTube's; an export calls both of them videos. */
public record QuizAndYouTubeIds(IdSet quizzes, IdSet youtube) {

  static QuizAndYouTubeIds of(ExportSet exports) throws IOException {
    return new QuizAndYouTubeIds(ids(exports.quizzes()), ids(exports.youtube()));
  }

  private static IdSet ids(Optional<ExportFile> file) throws IOException {
    IdSet set = new IdSet();
    if (file.isPresent()) {
      try (Rows<IdRow> ids = file.get().ids()) {
        while (ids.hasNext()) {
          if (ids.next() instanceof ListedId listed) {
            set.add(listed.id());
          }
        }
      }
    }
    return set;
  }

  ExportedEntry applyTo(ExportedEntry entry) {
    boolean quiz = quizzes.contains(entry.id());
    if (youtube.contains(entry.id())) {
      return entry.withMediaType(quiz ? "YouTube Quiz" : "YouTube");
    }
    return quiz ? entry.withMediaType("Quiz") : entry;
  }
}
