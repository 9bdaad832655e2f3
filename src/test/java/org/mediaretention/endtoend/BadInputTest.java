package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Logged;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;

/** Exports that cannot be audited, and accounts that cannot be asked: nothing is lost, ever. */
class BadInputTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(100, 1));
  private static final String HEADER =
      "Entry ID,Name,Media Type,Created On,Last Update Date,Duration,Plays,Status,Owner\n";
  private static final String ROW =
      "0_abcdefgh,Lecture,Video,2015-05-05 12:00:00,2015-05-05 12:00:00,1:0,0,Ready,owner\n";

  @TempDir private Path home;

  private Installation program;

  @BeforeEach
  void install() throws IOException {
    program = Installation.in(home, ACCOUNT);
  }

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void failsWithoutAnExportOfAllEntries() throws Exception {
    program.drop("quizzes.csv", HEADER + ROW);
    requireFailure("exports.all", "quizzes.csv", "*all*.csv");
  }

  @Test
  void failsOnAnEmptyFile() throws Exception {
    program.drop("all.csv", "");
    requireFailure("all.csv is empty");
  }

  @Test
  void failsOnAFileWithNothingButAHeader() throws Exception {
    program.drop("all.csv", HEADER);
    requireFailure("all.csv has a header but no rows");
  }

  @Test
  void failsWhenNoRowCanBeReadAndTellsTheCommonestReasons() throws Exception {
    String noDate = ROW.replace("2015-05-05 12:00:00", "yesterday");
    program.drop("all.csv", HEADER + noDate + noDate + "no,row\n");
    requireFailure("None of the 3 rows of all.csv", "2 rows such as line 2: Created On", "line 4");
  }

  @Test
  void failsWhenAnExportGrowsAfterItWasCounted() throws Exception {
    AtomicBoolean grown = new AtomicBoolean();
    program.drop(ACCOUNT);
    program
        .kaltura()
        .faults(
            (action, ids) -> {
              if (action.equals("media.list") && grown.compareAndSet(false, true)) {
                grow("exports/all_entries.csv");
              }
              return Optional.empty();
            });

    assertThat(program.workOffInbox()).isEqualTo(1);

    assertThat(grown).isTrue();
    assertThat(program.error())
        .contains("all_entries.csv has changed since it was counted; drop it again.");
    assertThat(program.names("outbox")).isEmpty();
    assertThat(program.names("work")).isEmpty();
  }

  @Test
  void failsOnAWorkbookThatIsCalledCsv() throws Exception {
    Files.createDirectories(program.folder("inbox"));
    Files.write(program.inbox("all.csv"), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0});
    requireFailure("all.csv is not a CSV export", "Excel");
  }

  @Test
  void failsOnAWebPage() throws Exception {
    program.drop("all.csv", "<!DOCTYPE html>\n<html><body>Please, log in</body></html>\n");
    requireFailure("all.csv is not a CSV export", "web page");
  }

  @Test
  void failsWithoutAColumnThatIsNeeded() throws Exception {
    program.drop("all.csv", "Entry ID,Name,Plays\n0_abcdefgh,Lecture,0\n");
    requireFailure("all.csv has no column for the creation date", "Entry ID, Name, Plays");
  }

  @Test
  void failsOnABadExportOfQuizzesToo() throws Exception {
    program.drop("all.csv", HEADER + ROW).drop("quizzes.csv", "Name\nLecture\n");
    requireFailure("quizzes.csv has no column for the entry id");
  }

  @Test
  void failsOnTwoExportsOfAllEntries() throws Exception {
    program.drop("all-1.csv", HEADER + ROW).drop("all-2.csv", HEADER + ROW);
    requireFailure("all-1.csv and all-2.csv", "exports.all");
  }

  @Test
  void failsWhenKalturaRefusesTheLogin() throws Exception {
    program.drop(ACCOUNT).set("kaltura.admin-secret", "not-the-secret");
    requireFailure("kaltura.partner-id", "kaltura.admin-secret", "START_SESSION_ERROR");
    assertThat(program.error()).doesNotContain("not-the-secret");
  }

  @Test
  void failsWhenThereIsNoServer() throws Exception {
    program.drop(ACCOUNT).set("kaltura.service-url", "http://127.0.0.1:" + closedPort());
    requireFailure("Kaltura", "refused");
  }

  @Test
  void failsAtOnceWhereThereIsNoKaltura() throws Exception {
    program.set("kaltura.service-url", program.kaltura().uri() + "/elsewhere");
    program.drop(ACCOUNT).set("kaltura.backoff-max", "PT1H").set("kaltura.backoff-min", "PT1H");
    requireFailure("/elsewhere", "answers HTTP 404", "kaltura.service-url");
  }

  @Test
  void failsWhereEverythingIsAnsweredByAWebPage() throws Exception {
    program.kaltura().faults(Faults.always(Fault.HTML_200));
    program.drop(ACCOUNT).set("kaltura.retries", "1");
    requireFailure("session.start", "it is a web page; is kaltura.service-url right?");
  }

  @Test
  void goesOnWithTheNextSetAfterABrokenOne() throws Exception {
    program.drop("a-broken/all.csv", "").drop("b-sound/all.csv", HEADER + ROW);

    assertThat(program.workOffInbox()).isEqualTo(1);
    assertThat(program.error()).contains("all.csv is empty");
    assertThat(program.audit().folder()).isNotEmptyDirectory();
    assertThat(program.onlyFolderOf("done").resolve("all.csv")).hasContent(HEADER + ROW);
    assertThat(program.names("inbox")).isEmpty();
  }

  @Test
  void auditsAMendedSetThatIsMovedBackIntoTheInbox() throws Exception {
    program.drop("march/all.csv", HEADER);
    assertThat(program.workOffInbox()).isEqualTo(1);
    Files.move(program.onlyFolderOf("failed"), program.inbox("again"));
    KmcExport.of(ACCOUNT).writeTo(program.inbox("again"));
    Files.delete(program.inbox("again").resolve("all.csv"));

    assertThat(program.workOffInbox()).isIn(0, 3);
    assertThat(program.audit().count("rows")).isPositive();
  }

  @Test
  void hasNothingToDoInAnEmptyInbox() throws Exception {
    try (Logged log = new Logged()) {
      assertThat(program.workOffInbox()).isZero();
      assertThat(log.text()).contains("There was nothing to do");
    }
    assertThat(program.names("outbox")).isEmpty();
    assertThat(program.kaltura().calls().total()).isZero();
  }

  /** One failed audit that says why, and whose exports are as they were. */
  private void grow(String file) {
    try {
      Path export = program.onlyFolderOf("work").resolve(file);
      Files.writeString(export, ROW, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireFailure(String... words) throws Exception {
    Map<String, String> dropped = contents(program.folder("inbox"));
    assertThat(program.workOffInbox()).isEqualTo(1);

    assertThat(program.error().lines().findFirst().orElseThrow())
        .contains(words)
        .doesNotContain("Exception")
        .endsWith(".");
    Map<String, String> kept = contents(program.onlyFolderOf("failed"));
    kept.remove("error.txt");
    assertThat(kept).isEqualTo(dropped);
    assertThat(program.onlyFolderOf("failed").getFileName().toString())
        .matches("2025-12-31_\\d{8}-\\d{6}");
    assertThat(program.names("outbox")).isEmpty();
    assertThat(program.names("work")).isEmpty();
    assertThat(program.names("inbox")).isEmpty();
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String name : Installation.namesIn(folder)) {
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      contents.put(name, HexFormat.of().formatHex(bytes));
    }
    return contents;
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
