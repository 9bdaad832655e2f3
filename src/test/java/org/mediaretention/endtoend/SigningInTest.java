package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Logged;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxCredentials;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxFlavor;
import org.mediaretention.sandbox.SandboxServer;

/** Audits signed in by either way, with all rights and without. */
class SigningInTest {

  private static final int FLAVORS = 12;
  private static final long OLD = 1_400_000_000;
  private static final SandboxCredentials LOGIN = SandboxCredentials.DEFAULT;
  private static final SandboxCredentials ENTITLED = LOGIN.withAppTokenPrivileges("setrole:7");

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.of(IntStream.range(0, 1_200).mapToObj(SigningInTest::entry).toList());

  private static Map<String, String> bySecret;

  @TempDir private Path home;

  @BeforeAll
  static void auditBySecret(@TempDir Path home) throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.drop(ACCOUNT).workOffInbox();
      assertThat(program.audit().column("candidates.csv", FLAVORS))
          .hasSize(1_200)
          .containsOnly("1");
      bySecret = program.audit().csvFiles();
    }
  }

  @ParameterizedTest
  @CsvSource({"SHA-1, sha1", "MD5, md5", "SHA-256, SHA-256", "SHA-512, SHA512"})
  void findsTheSameByAnAppTokenOfEveryHash(String algorithm, String hash) throws Exception {
    try (Installation program = byToken(LOGIN.withHashAlgorithm(algorithm));
        Logged log = new Logged()) {
      program.set("kaltura.app-token-hash", hash).workOffInbox();

      assertThat(program.audit().csvFiles()).isEqualTo(bySecret);
      assertThat(log.warnings()).isEmpty();
      assertThat(sizes(program, "media.list")).containsExactlyInAnyOrder(500, 500, 200);
      assertThat(sizes(program, "flavorAsset.list")).anyMatch(size -> size > 150);
    }
  }

  @Test
  void findsTheSameByAnAppTokenWithoutAType() throws Exception {
    try (Installation program = byToken(LOGIN.withAppTokenType(OptionalInt.empty()))) {
      program.workOffInbox();

      assertThat(program.audit().csvFiles()).isEqualTo(bySecret);
      assertThat(program.kaltura().calls().total("session.get")).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"0, USER", "1, WIDGET"})
  void refusesAnAppTokenThatIsNoAdministrators(int type, String name) throws Exception {
    try (Installation program = byToken(LOGIN.withAppTokenType(OptionalInt.of(type)))) {
      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.error()).contains("of type " + name, "sessionType=2");
      assertThat(program.kaltura().calls().total("media.list")).isZero();
    }
  }

  @Test
  void refusesAnAppTokenFromWhichEntriesAreHidden() throws Exception {
    try (Installation program = byToken(ENTITLED)) {
      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.error()).contains("disableentitlement", "on the app token itself");
      assertThat(program.kaltura().calls().total("media.list")).isZero();
    }
  }

  @Test
  void refusesTheSecretWithoutDisableentitlement() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.drop(ACCOUNT).set("kaltura.privileges", "");
      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.error()).contains("disableentitlement", "kaltura.privileges");
    }
  }

  @Test
  void renewsTheSessionOfAnAppTokenWhenItIsRejected() throws Exception {
    try (Installation program = byToken(LOGIN)) {
      program.kaltura().faults(Faults.forAction("media.list", Fault.INVALID_KS));
      program.workOffInbox();

      assertThat(program.audit().csvFiles()).isEqualTo(bySecret);
      assertThat(program.kaltura().calls().total("appToken.startSession")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kaltura.app-token, wrong, INVALID_APP_TOKEN_HASH, kaltura.app-token-hash",
    "kaltura.app-token-hash, MD5, INVALID_APP_TOKEN_HASH, kaltura.app-token-hash",
    "kaltura.app-token-id, 1_wrong, APP_TOKEN_ID_NOT_FOUND, kaltura.app-token-id",
    "kaltura.partner-id, 54321, INVALID_WIDGET_ID, kaltura.partner-id"
  })
  void saysWhichSettingIsWrongAndDoesNotTryAgain(
      String name, String value, String code, String culprit) throws Exception {
    try (Installation program = byToken(LOGIN)) {
      assertThat(program.set(name, value).workOffInbox()).isEqualTo(1);

      assertThat(program.error()).contains(code).contains(culprit);
      assertThat(program.kaltura().calls().total("session.startWidgetSession")).isEqualTo(1);
      assertThat(program.kaltura().calls().total("appToken.startSession")).isLessThan(2);
    }
  }

  @Test
  void keepsSecretsOutOfLogsReportsAndUrls() throws Exception {
    Faults halves =
        Faults.firstOf(
            Faults.forAction("session.startWidgetSession", Fault.HALF_JSON, Fault.TRUNCATED),
            Faults.forAction("appToken.startSession", Fault.HALF_JSON, Fault.UNKNOWN_CODE));
    try (Installation program = byToken(LOGIN);
        Logged log = new Logged()) {
      program.kaltura().faults(halves);
      program.workOffInbox();

      assertThat(program.audit().csvFiles()).isEqualTo(bySecret);
      assertThat(log.text()).isNotEmpty().doesNotContain(LOGIN.appToken(), "djJ8");
      assertThat(program.audit().json().toString()).doesNotContain(LOGIN.appToken(), "djJ8");
      assertThat(program.kaltura().calls().records()).noneMatch(Call::ksInUrl);
    }
  }

  @Test
  void keepsSecretsOutOfTheReasonOfAFailure() throws Exception {
    try (Installation program = byToken(LOGIN);
        Logged log = new Logged()) {
      Faults half = Faults.forAction("appToken.startSession", Faults.always(Fault.HALF_JSON));
      program.set("kaltura.outage-patience", "PT0.2S").kaltura().faults(half);
      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(log.text()).contains("appToken.startSession").doesNotContain("djJ8");
    }
  }

  private Installation byToken(SandboxCredentials login) throws Exception {
    return byToken(ACCOUNT, login);
  }

  private Installation byToken(SandboxAccount account, SandboxCredentials login) throws Exception {
    return Installation.in(home, SandboxServer.builder(account).credentials(login).recordCalls())
        .set("kaltura.admin-secret", "")
        .set("kaltura.app-token-id", login.appTokenId())
        .set("kaltura.app-token", login.appToken())
        .drop(account);
  }

  private static List<Integer> sizes(Installation program, String action) {
    return program.kaltura().calls().records(action).stream()
        .map(call -> call.ids().size())
        .toList();
  }

  /** With one file, so that many entries fit one call; every other file is not ready. */
  private static SandboxEntry entry(int number) {
    String id = "0_%08d".formatted(number);
    SandboxFlavor file = SandboxFlavor.transcoded("1_%08d".formatted(number), id, 2, 100 + number);
    return SandboxEntry.video(id, "Lecture " + number, OLD + number)
        .withFlavors(number % 2 == 0 ? file : file.withStatus(SandboxFlavor.CONVERTING));
  }
}
