package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which folders may be one another's. */
class FoldersTest {

  @TempDir private Path home;

  private Given given;

  @BeforeEach
  void setInbox() {
    given = Given.in(home);
    set("inbox", "inbox");
  }

  @ParameterizedTest
  @CsvSource({
    "work, inbox, inbox",
    "done, inbox, inbox",
    "done, x/../inbox, inbox",
    "failed, inbox/, inbox",
  })
  void refusesTheInboxAsAnyOther(String name, String folder, String same) {
    assertThat(set(name, folder).complaints())
        .containsExactly(
            "folders.%s is %s, the same folder as folders.inbox; each needs its own."
                .formatted(name, home.resolve(same)));
  }

  @ParameterizedTest
  @CsvSource({"work, inbox/work", "outbox, inbox/candidates", "done, inbox/a/b", "failed, inbox/x"})
  void refusesAnyOtherInTheInbox(String name, String folder) {
    assertThat(set(name, folder).complaints())
        .containsExactly(
            "folders.%s is %s, which lies in folders.inbox (%s); only exports may lie there."
                .formatted(name, home.resolve(folder), home.resolve("inbox")));
  }

  @Test
  void refusesOneFolderForThree() {
    set("outbox", "x");
    set("done", "x");

    assertThat(set("failed", "x").complaints())
        .hasSize(2)
        .allMatch(sentence -> sentence.contains("the same folder as folders.outbox"));
  }

  @Test
  void seesWhereLinksLead() throws Exception {
    Files.createDirectory(home.resolve("inbox"));
    Files.createSymbolicLink(home.resolve("link"), home.resolve("inbox"));

    assertThat(set("done", "link").complaints()).singleElement().asString().contains("the same");
    assertThat(set("done", "link/new").complaints()).singleElement().asString().contains("lies in");
  }

  @ParameterizedTest
  @CsvSource({"work, inbox-work", "outbox, .", "done, outbox/done", "failed, work/failed"})
  void allowsAllElse(String name, String folder) {
    set("outbox", "outbox");
    set("work", "work");

    assertThat(set(name, folder).complaints()).isEmpty();
  }

  private Given set(String name, String folder) {
    return given.file("folders." + name, home + "/" + folder);
  }
}
