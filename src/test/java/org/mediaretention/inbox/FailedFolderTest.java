package org.mediaretention.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.audit.Exports;
import org.mediaretention.journal.AuditKind;

class FailedFolderTest {

  private static final String ID = "2025-12-31_20260102-091500";

  @TempDir private Path root;

  @Test
  void keepsTheExportsUnchangedWithTheReason() throws IOException {
    AuditFolder audit = new AuditFolder(ID, root.resolve("work").resolve(ID));
    Path all = Exports.write(audit.exports(), "all.csv", Exports.row("1_a"));
    String before = Files.readString(all);
    Exports.text(audit.folder(), "plan.json", "{}");
    new FailedFolder(root.resolve("failed"))
        .keep(audit, AuditKind.EXPORTS, "all.csv has a header but no rows.");

    Path kept = root.resolve("failed").resolve(ID);
    assertThat(Exports.in(kept)).containsExactly("all.csv", "error.txt");
    assertThat(kept.resolve("all.csv")).hasContent(before);
    assertThat(kept.resolve("error.txt"))
        .content()
        .startsWith("all.csv has a header but no rows.\n")
        .contains("move this folder back into the inbox");
    assertThat(audit.folder()).doesNotExist();
  }

  @Test
  void tellsTheNewestReasonWhenASetFailsAgain() throws IOException {
    AuditFolder audit = new AuditFolder(ID, root.resolve("work").resolve(ID));
    Exports.text(audit.exports(), "error.txt", "Something that was mended.");
    new FailedFolder(root.resolve("failed")).keep(audit, AuditKind.EXPORTS, "Another reason.");

    assertThat(root.resolve("failed").resolve(ID).resolve("error.txt"))
        .content()
        .startsWith("Another reason.")
        .doesNotContain("mended");
  }
}
