package org.mediaretention.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.mediaretention.disk.FolderMoves;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.journal.AuditKind;

/** Where the exports of failed audits are kept, each with the reason in plain words. */
public final class FailedFolder {

  static final String ERROR_FILE = "error.txt";

  private final Path folder;

  public FailedFolder(Path folder) {
    this.folder = folder;
  }

  public void keep(AuditFolder audit, AuditKind kind, String why) throws IOException {
    String again =
        kind.folder()
            .map(
                list ->
                    String.format(
                        Locale.ROOT, "move the list back into the folder %s of the inbox", list))
            .orElse("move this folder back into the inbox");
    String text = kind == AuditKind.ACCOUNT ? ofTheAccount(why) : ofFiles(why, again);
    PrivateFiles.write(audit.exports().resolve(ERROR_FILE), text.getBytes(StandardCharsets.UTF_8));
    FolderMoves.whole(audit.exports(), folder.resolve(audit.id()));
    FolderMoves.delete(audit.folder());
  }

  private static String ofTheAccount(String why) {
    return String.format(
        Locale.ROOT,
        """
        %s

        No report was made. To try again, mend the cause and start the program again.
        """,
        why);
  }

  private static String ofFiles(String why, String again) {
    return String.format(
        Locale.ROOT,
        """
        %s

        What was dropped for this audit is in this folder, unchanged; no report was made.
        To try again, mend the cause and %s.
        """,
        why,
        again);
  }
}
