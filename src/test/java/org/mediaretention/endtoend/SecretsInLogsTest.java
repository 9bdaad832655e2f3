package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Parrot;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxCredentials;
import org.slf4j.LoggerFactory;

/** Searches everything that an audit writes for the secret and for sessions. */
class SecretsInLogsTest {

  private static final SandboxCredentials LOGIN = SandboxCredentials.DEFAULT;

  /** The last is how every session begins. */
  private static final List<String> SECRETS =
      List.of(LOGIN.adminSecret(), LOGIN.appToken(), "djJ8");

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.mediaretention");
  private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
  private final Search search = new Search();

  @TempDir private Path home;

  /** Remembers the names of loggers that told a secret. */
  private static final class Search extends AppenderBase<ILoggingEvent> {
    private final AtomicLong seen = new AtomicLong();
    private final ConcurrentLinkedQueue<String> leaks = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      seen.incrementAndGet();
      if (isLeak(event.getFormattedMessage()) || isLeak(event.getThrowableProxy())) {
        leaks.add(event.getLoggerName());
      }
    }

    private static boolean isLeak(IThrowableProxy thrown) {
      return thrown != null && isLeak(ThrowableProxyUtil.asString(thrown));
    }

    private static boolean isLeak(String text) {
      return text != null && SECRETS.stream().anyMatch(text::contains);
    }
  }

  @BeforeEach
  void listenToEverything() {
    for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
      usual.add(all.next());
    }
    usual.forEach(root::detachAppender);
    search.setContext(root.getLoggerContext());
    search.start();
    root.addAppender(search);
    root.setLevel(Level.TRACE);
    ours.setLevel(Level.TRACE);
  }

  @AfterEach
  void listenAsUsual() {
    root.detachAppender(search);
    usual.forEach(root::addAppender);
    root.setLevel(Level.WARN);
    ours.setLevel(Level.INFO);
  }

  @Test
  void tellsNoSecretAtAnyLevelNotEvenWhenCallsFail() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(120, 4));
    try (Installation program = Installation.in(home, account)) {
      program.kaltura().faults(Faults.next(Fault.INVALID_KS, Fault.HTTP_500, Fault.HTML_200));
      program.drop(account).workOffInbox();
      program.audit();
    }
    requireNoLeak();
  }

  @Test
  void tellsNoAppTokenEither() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(120, 4));
    try (Installation program = Installation.in(home, account)) {
      program
          .set("kaltura.admin-secret", "")
          .set("kaltura.app-token-id", LOGIN.appTokenId())
          .set("kaltura.app-token", LOGIN.appToken());
      program.kaltura().faults(Faults.next(Fault.HALF_JSON, Fault.UNKNOWN_CODE, Fault.HTTP_500));
      program.drop(account).workOffInbox();
      program.audit();
    }
    requireNoLeak();
  }

  @Test
  void tellsNothingOfWhatAServerRepeatsOfItsRequests() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(120, 4));
    try (Installation program = Installation.in(home, account);
        Parrot parrot = Parrot.start()) {
      program.set("kaltura.service-url", parrot.uri()).set("kaltura.outage-patience", "PT0S");
      program.drop(account).workOffInbox();

      assertThat(parrot.repeated()).isGreaterThan(3);
    }
    requireNoLeak();
  }

  private void requireNoLeak() throws IOException {
    assertThat(search.seen.get()).isGreaterThan(1_000);
    assertThat(search.leaks).isEmpty();
    assertThat(filesThatTellASecret()).isEmpty();
  }

  private List<Path> filesThatTellASecret() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("test.properties"))
          .filter(SecretsInLogsTest::tellsASecret)
          .toList();
    }
  }

  private static boolean tellsASecret(Path file) {
    try {
      return Search.isLeak(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
