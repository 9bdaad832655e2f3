package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.HandClock;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.SessionPrivileges;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.settings.Login.AppToken;
import org.mediaretention.settings.TokenHash;

class SessionOfAppTokenTest {

  private static final ListMedia REQUEST = new ListMedia(List.of("1_a"));

  private final HandClock clock = new HandClock();
  private Optional<Duration> lifeGiven = Optional.empty();
  private KalturaAnswer privileges = new SessionPrivileges("disableentitlement");
  private final IdLimit idLimit = new IdLimit();
  private final RecordingDoor door = new RecordingDoor(this::answer);
  private final Session session =
      new Session(
          new ByAppToken(7, new AppToken("1_id", "token", TokenHash.SHA256), ""),
          door,
          door,
          idLimit,
          clock);

  @Test
  void signsARequestThatOpensASessionWithTheSessionItBrings() {
    StartAppTokenSession opening = new StartAppTokenSession("widget-ks", "1_id", "hash", "");

    assertThat(session.sign(opening)).isEqualTo(new SignedRequest(opening, "widget-ks"));
    assertThat(session.sign(new StartWidgetSession(7)).ks()).isEmpty();
    assertThat(door.asked).isEmpty();
  }

  @Test
  void renewsAfterEightTenthsOfTheLifeThatKalturaGave() {
    lifeGiven = Optional.of(Duration.ofMinutes(10));
    session.open();
    clock.moveOn(Duration.ofMinutes(8));
    assertThat(session.sign(REQUEST).ks()).isEqualTo("ks-1");

    clock.moveOn(Duration.ofSeconds(1));

    assertThat(session.sign(REQUEST).ks()).isEqualTo("ks-2");
  }

  @Test
  void renewsAfterEightTenthsOfADayWhenKalturaTellsNoEnd() {
    session.open();
    clock.moveOn(Duration.ofMinutes(24 * 60 * 8 / 10));
    assertThat(session.sign(REQUEST).ks()).isEqualTo("ks-1");

    clock.moveOn(Duration.ofSeconds(1));

    assertThat(session.sign(REQUEST).ks()).isEqualTo("ks-2");
  }

  @Test
  void doesNotRenewAtEachCallWhenTheClockOfThisMachineIsAhead() {
    lifeGiven = Optional.of(Duration.ofHours(-1));
    session.open();
    clock.moveOn(Duration.ofSeconds(1));

    assertThat(session.sign(REQUEST).ks()).isEqualTo("ks-1");
  }

  @Test
  void renewsWhenKalturaRejectsTheSession() {
    session.open();
    session.rejected(new SessionRejected("ks-1"));

    assertThat(session.sign(REQUEST).ks()).isEqualTo("ks-2");
  }

  @Test
  void asksOnceForAllRenewalsWhatTheTokenMayDo() {
    session.open();
    session.rejected(new SessionRejected("ks-1"));
    session.sign(REQUEST);

    assertThat(door.asked).filteredOn(GetSession.class::isInstance).hasSize(1);
  }

  @Test
  void asksIn500sOfATokenWithDisableentitlement() {
    session.open();

    assertThat(idLimit.forEntries()).isEqualTo(500);
    assertThat(idLimit.forFlavors()).isEqualTo(500);
  }

  @Test
  void asksIn150sOfATokenWithoutDisableentitlement() {
    // Only the exact word counts.
    privileges =
        new SessionPrivileges("setrole:1, disableentitlement,disableentitlementforcategory");
    session.open();

    assertThat(idLimit.forEntries()).isEqualTo(150);
    assertThat(idLimit.forFlavors()).isEqualTo(150);
  }

  @ParameterizedTest
  @CsvSource({
    "disableentitlement, 500",
    "'a:1,disableentitlement,b', 500",
    "'', 150",
    "disableentitlementforentry:1_a, 150",
    "enableentitlement, 150"
  })
  void asksBySecretAsTheSettingOfPrivilegesSays(String set, int idsPerCall) {
    new Session(new BySecret(7, "s3cret", "", set), door, door, idLimit, clock).open();

    assertThat(idLimit.forEntries()).isEqualTo(idsPerCall);
    assertThat(idLimit.forFlavors()).isEqualTo(idsPerCall);
  }

  @Test
  void asksForFlavorsIn150sWhenNobodyTellsWhatTheTokenMayDo() {
    privileges = new Failure(new GetSession(), "no answer in time", RetryKind.HTTP_5XX);
    session.open();

    assertThat(idLimit.forEntries()).isEqualTo(500);
    assertThat(idLimit.forFlavors()).isEqualTo(150);
  }

  private KalturaAnswer answer(KalturaRequest request) {
    if (request instanceof GetSession) {
      return privileges;
    }
    if (request instanceof StartWidgetSession) {
      return new SessionStarted("widget-ks");
    }
    long opened = door.asked.stream().filter(StartAppTokenSession.class::isInstance).count();
    return new SessionStarted("ks-" + opened, lifeGiven.map(clock.instant()::plus));
  }
}
