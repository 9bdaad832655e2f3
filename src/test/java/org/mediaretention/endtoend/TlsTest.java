package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.endtoend.support.TinyProxy;
import org.mediaretention.endtoend.support.TlsServer;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;

/** The secret goes only to a server that can prove who it is. */
class TlsTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(50, 3));

  @TempDir private Path home;

  @Test
  void tellsNothingToAServerWithACertificateThatNobodyVouchesFor() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        TlsServer tls = TlsServer.before(program.kaltura(), "ip:127.0.0.1", home)) {
      program.drop(ACCOUNT).set("kaltura.service-url", tls.uri());
      program.set("kaltura.backoff-max", "PT1H").set("kaltura.backoff-min", "PT1H");

      assertThat(program.workOffInbox()).isEqualTo(1);
      assertThat(program.error())
          .startsWith("Kaltura cannot be asked: the server cannot prove")
          .contains("TLS certificate", "unable to find valid certification path");
      assertThat(tls.requests()).isZero();
    }
  }

  @Test
  void tellsNothingToAServerWithTheCertificateOfAnother() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        TlsServer tls = TlsServer.before(program.kaltura(), "dns:kaltura.example.edu", home)) {
      program.drop(ACCOUNT).set("kaltura.service-url", tls.uri());

      assertThat(statusWhenTrusting(tls, program)).isEqualTo(1);
      assertThat(program.error()).contains("TLS certificate", "127.0.0.1");
      assertThat(tls.requests()).isZero();
    }
  }

  @Test
  void asksAServerWhoseCertificateTheOperatorTrusts() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        TlsServer tls = TlsServer.before(program.kaltura(), "ip:127.0.0.1", home)) {
      program.drop(ACCOUNT).set("kaltura.service-url", tls.uri());

      assertThat(statusWhenTrusting(tls, program)).isIn(0, 3);
      assertThat(tls.requests()).isPositive();
    }
  }

  @Test
  void asksThroughATunnelOfTheProxy() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        TinyProxy proxy = TinyProxy.start();
        TlsServer tls = TlsServer.before(program.kaltura(), "ip:127.0.0.1", home)) {
      program
          .drop(ACCOUNT)
          .set("kaltura.service-url", tls.uri())
          .set(
              "kaltura.proxy",
              "http://%s:%s@127.0.0.1:%d"
                  .formatted(TinyProxy.USER, TinyProxy.PASSWORD, proxy.port()));

      assertThat(statusWhenTrusting(tls, program)).isIn(0, 3);
      assertThat(proxy.tunnels()).isPositive();
      assertThat(Files.readString(home.resolve("program.log"))).doesNotContain(TinyProxy.PASSWORD);
    }
  }

  private int statusWhenTrusting(TlsServer tls, Installation program) throws Exception {
    List<String> trust =
        List.of(
            "-Djavax.net.ssl.trustStore=" + tls.keyStore(),
            "-Djavax.net.ssl.trustStorePassword=" + TlsServer.PASSWORD);
    try (Program process =
        Program.startWith(trust, home, "--once", "--config", program.configuration().toString())) {
      return process.status();
    }
  }
}
