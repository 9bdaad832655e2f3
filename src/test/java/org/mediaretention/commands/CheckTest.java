package org.mediaretention.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxCredentials;

/** What {@code --check} says of settings, folders and the account. */
class CheckTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(50, 5));

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
  void findsNothingWrongWithASoundInstallation() throws Exception {
    program.drop(ACCOUNT).set("exemptions.metadata-profile-id", "77");
    Program.Result result = check();

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .doesNotContain("FAILED", SandboxCredentials.DEFAULT.adminSecret())
        .containsPattern("(?m)^ok +settings +account 12345 at http://127")
        .containsPattern("(?m)^ok +folders.inbox ")
        .containsPattern("(?m)^ok +login +an admin secret$")
        .containsPattern("(?m)^ok +session type +ADMIN")
        .containsPattern("(?m)^ok +disableentitlement +in force")
        .containsPattern("(?m)^ok +baseEntry.count ")
        .containsPattern("(?m)^ok +media.list ")
        .containsPattern("(?m)^ok +baseEntry.getByIds ")
        .containsPattern("(?m)^ok +flavorAsset.list ")
        .containsPattern("(?m)^ok +metadata_metadata.list ");
    assertThat(program.names("inbox")).as("nothing is audited").hasSize(3);
    assertThat(program.names("outbox")).isEmpty();
    assertThat(program.kaltura().calls().total()).isEqualTo(6);
  }

  @Test
  void listsTheAccountWhenThatIsAudited() throws Exception {
    Program.Result result = check(program.set("audit.source", "account"));

    assertThat(result.status()).isZero();
    assertThat(result.out()).containsPattern("(?ms)^ok +media.list .*^ok +media.list ");
    assertThat(program.kaltura().calls().total("media.list")).isEqualTo(2);
  }

  @Test
  void saysWhichProxyIsUsed() throws Exception {
    // Whoever answers requests for whole addresses is a proxy.
    String proxy = program.kaltura().uri().toString();
    Program.Result result = check(program.set("kaltura.proxy", proxy));

    assertThat(result.status()).isZero();
    assertThat(result.out()).containsPattern("(?m)^ok +proxy +" + proxy + "$");
  }

  @Test
  void saysNothingOfAProxyWhereThereIsNone() throws Exception {
    assertThat(check().out()).doesNotContainPattern("(?m)^ok +proxy");
  }

  @Test
  void saysWhichFoldersShareAFileSystem() throws Exception {
    assertThat(check().out())
        .containsPattern("(?m)^ok +file system +.+: inbox, work, outbox, done, failed$")
        .doesNotContain("moved by copying");
  }

  @Test
  void saysWhichFoldersAreOnAnotherFileSystem() throws Exception {
    Path memory = Path.of("/dev/shm");
    assumeTrue(
        Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(home)),
        "there is no second file system here");
    Path work = Files.createTempDirectory(memory, "check");
    try {
      Program.Result result = check(program.set("folders.work", work.toString()));

      assertThat(result.status()).isZero();
      assertThat(result.out())
          .containsPattern("(?m)^ok +file system +.+: inbox, outbox, done, failed$")
          .containsPattern("(?m)^ok +file system +.+: work$")
          .containsPattern("(?m)^ok +file systems +differ: .*moved by copying$");
    } finally {
      try (Stream<Path> all = Files.walk(work)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Test
  void saysWhichSettingIsWrong() throws Exception {
    Program.Result result =
        check(program.set("kaltura.timeout", "PT0S").set("audit.time-zone", "Mars"));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out())
        .containsPattern("(?m)^FAILED +settings +audit.time-zone is \"Mars\"")
        .containsPattern("(?m)^FAILED +settings +kaltura.timeout is zero");
    assertThat(program.kaltura().calls().total()).isZero();
  }

  @Test
  void saysThatTheLoginIsRefusedAndWhatToDo() throws Exception {
    Program.Result result = check(program.set("kaltura.admin-secret", "not-the-secret"));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out())
        .containsPattern("(?m)^FAILED +login .*START_SESSION_ERROR.*kaltura.admin-secret")
        .doesNotContain("not-the-secret", "media.list");
  }

  @Test
  void saysWhichCallTheRoleLacks() throws Exception {
    program
        .kaltura()
        .faults(Faults.forAction("flavorAsset.list", Faults.always(Fault.SERVICE_FORBIDDEN)));
    Program.Result result = check();

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out())
        .containsPattern("(?m)^FAILED +flavorAsset.list .*the role of this session lacks")
        .containsPattern("(?m)^ok +media.list ");
  }

  @Test
  void saysThatSomeEntriesCannotBeSeen() throws Exception {
    Program.Result result = check(program.set("kaltura.privileges", ""));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out())
        .containsPattern("(?m)^FAILED +disableentitlement .*Add it to kaltura.privileges");
  }

  @Test
  void saysWhichFolderCannotBeWritten() throws Exception {
    Files.createFile(program.folder("outbox"));
    Program.Result result = check();

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).containsPattern("(?m)^FAILED +folders.outbox .*is no folder");
  }

  @Test
  void givesUpSoonOnAKalturaThatDoesNotAnswer() throws Exception {
    program.kaltura().faults(Faults.always(Fault.RESET));
    program.set("kaltura.backoff-min", "PT10M").set("kaltura.backoff-max", "PT10M");
    program.set("kaltura.retries", "100");
    Path configuration = program.configuration();
    try (Program process = Program.start(home, "--check", "--config", configuration.toString())) {
      assertThat(process.endsWithin(Duration.ofSeconds(60))).isTrue();
      assertThat(process.status()).isEqualTo(2);
      assertThat(process.log()).containsPattern("(?m)^FAILED +login ");
    }
  }

  private Program.Result check() throws IOException {
    return check(program);
  }

  private static Program.Result check(Installation installation) throws IOException {
    return Program.run("--check", "--config", installation.configuration().toString());
  }
}
