package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;

class DefaultsTest {

  @TempDir private Path folder;

  private Settings settings;

  @BeforeEach
  void setNothingButTheAccount() {
    settings = Given.in(folder).settings();
  }

  @Test
  void asksKalturasOwnServerForEveryEntry() {
    KalturaSettings kaltura = settings.kaltura();

    assertThat(kaltura.serviceUrl()).isEqualTo(URI.create("https://www.kaltura.com"));
    assertThat(kaltura.partnerId()).isEqualTo(4711);
    assertThat(kaltura.login()).isEqualTo(new Login.AdminSecret(Given.SECRET));
    assertThat(kaltura.userId()).isEmpty();
    assertThat(kaltura.privileges()).isEqualTo("disableentitlement");
  }

  @Test
  void makesSixCallsAtOnceAndRepeatsThemPatiently() {
    KalturaSettings kaltura = settings.kaltura();

    assertThat(kaltura.parallelCalls()).isEqualTo(6);
    assertThat(kaltura.throttle()).isZero();
    assertThat(kaltura.timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(kaltura.retries())
        .isEqualTo(
            new KalturaSettings.Retries(7, 1.6, Duration.ofSeconds(1), Duration.ofSeconds(12)));
    assertThat(kaltura.outagePatience()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void recognisesExportsByTheirNames() {
    assertThat(settings.exports())
        .isEqualTo(
            new ExportSettings(
                "*all*.csv",
                "*quiz*.csv",
                "*youtube*.csv",
                Duration.ofSeconds(10),
                ZoneId.of("UTC"),
                Optional.empty()));
  }

  @Test
  void auditsByTheRulesOfTheOriginal() {
    AuditSettings audit = settings.audit();

    assertThat(audit.reportDate()).isEmpty();
    assertThat(audit.timeZone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
    assertThat(audit.includeNonready()).isTrue();
    assertThat(audit.flavors()).isTrue();
    assertThat(audit.stripAfter()).isEqualTo(Period.ofDays(730));
    assertThat(audit.deleteAfter()).isEqualTo(Period.ofDays(1460));
    assertThat(audit.undatedPlays()).isEqualTo(UndatedPlays.CANDIDATE);
  }

  @Test
  void countsOnlyEntriesWithoutLengthApartInTheSummary() {
    assertThat(settings.summary())
        .isEqualTo(
            new SummarySettings(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(0L),
                List.of(),
                List.of()));
  }

  @Test
  void worksInFoldersOfTheWorkingDirectory() {
    Path here = Path.of("").toAbsolutePath();

    assertThat(settings.folders())
        .isEqualTo(
            new Folders(
                here.resolve("inbox"),
                here.resolve("work"),
                here.resolve("outbox"),
                here.resolve("done"),
                here.resolve("failed")));
    assertThat(settings.routesFolder()).isEmpty();
  }

  @Test
  void tellsItsProgressEveryTwoSecondsInLinesOfTheirOwn() {
    assertThat(settings.progress())
        .isEqualTo(new Settings.Progress(Duration.ofSeconds(2), false, false));
  }
}
