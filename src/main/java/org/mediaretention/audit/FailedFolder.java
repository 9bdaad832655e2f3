package org.mediaretention.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the exports of failed audits are kept, each with the reason in plain words. */
final class FailedFolder {

  static final String ERROR_FILE = "error.txt";

  private final Path folder;

  FailedFolder(Path folder) {
    this.folder = folder;
  }

  void keep(ClaimedAudit audit, String why) throws IOException {
    String text =
        """
        %s

        The exports of this audit are in this folder, unchanged; no report was made.
        To try again, mend the cause and move this folder back into the inbox.
        """
            .formatted(why);
    Files.writeString(audit.exports().resolve(ERROR_FILE), text, StandardCharsets.UTF_8);
    Moves.whole(audit.exports(), folder.resolve(audit.id()));
    Moves.delete(audit.folder());
  }
}
