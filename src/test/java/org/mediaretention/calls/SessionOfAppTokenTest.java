package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.OpensSession;
import org.mediaretention.kaltura.RecordingDoor;
import org.mediaretention.kaltura.SessionRejected;
import org.mediaretention.kaltura.SessionRights;
import org.mediaretention.kaltura.SignedRequest;
import org.mediaretention.kaltura.StartAppTokenSession;
import org.mediaretention.kaltura.StartWidgetSession;
import org.mediaretention.settings.Login.AppToken;
import org.mediaretention.settings.TokenHash;

class SessionOfAppTokenTest {

  private static final ListMedia REQUEST = new ListMedia(List.of("1_a"));

  private final HandClock clock = new HandClock();
  private Optional<Duration> lifeGiven = Optional.empty();
  private Optional<SessionRights> rights = Optional.of(new SessionRights(2, "disableentitlement"));
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
  void asksForNothingButSessionsToLearnWhatTheTokenMayDo() {
    session.open();

    assertThat(door.asked).allMatch(OpensSession.class::isInstance);
  }

  @Test
  void asksIn500sOfATokenWithDisableentitlement() {
    session.open();

    assertThat(idLimit.forEntries()).isEqualTo(500);
    assertThat(idLimit.forFlavors()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "setrole:1",
        // Only the exact word counts,
        "setrole:1, disableentitlement,disableentitlementforcategory",
        "disableentitlementforentry:1_a",
        // and its opposite is the stronger.
        "disableentitlement,enableentitlement"
      })
  void refusesASessionFromWhichEntriesAreHidden(String privileges) {
    rights = Optional.of(new SessionRights(2, privileges));

    assertThatThrownBy(session::open)
        .isInstanceOf(CallRefused.class)
        .hasMessageContaining("disableentitlement")
        .hasMessageContaining("app token itself");
    assertThat(session.refusal()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"0, USER", "1, WIDGET", "7, 7"})
  void refusesASessionThatIsNoAdministrators(int type, String name) {
    rights = Optional.of(new SessionRights(type, "disableentitlement"));

    assertThatThrownBy(session::open)
        .isInstanceOf(CallRefused.class)
        .hasMessageContaining("of type " + name)
        .hasMessageContaining("sessionType=2");
  }

  @Test
  void refusesARenewedSessionThatSeesLess() {
    session.open();
    rights = Optional.of(new SessionRights(0, "disableentitlement"));
    session.rejected(new SessionRejected("ks-1"));

    assertThatThrownBy(() -> session.sign(REQUEST)).isInstanceOf(CallRefused.class);
    assertThatThrownBy(() -> session.sign(REQUEST)).isInstanceOf(CallRefused.class);
  }

  @ParameterizedTest
  @CsvSource({"disableentitlement, true", "'a:1,disableentitlement,b', true", "'', false"})
  void knowsBySecretWhatTheSettingOfPrivilegesSays(String set, boolean seen) {
    Session bySecret = new Session(new BySecret(7, "s3cret", "", set), door, door, idLimit, clock);
    bySecret.tryOut();

    assertThat(bySecret.whyNotEveryUser()).isEmpty();
    assertThat(bySecret.whyNotEveryEntry().isEmpty()).isEqualTo(seen);
  }

  @Test
  void asksForFlavorsIn150sWhenNobodyTellsWhatTheTokenMayDo() {
    rights = Optional.empty();
    session.open();

    assertThat(idLimit.forEntries()).isEqualTo(500);
    assertThat(idLimit.forFlavors()).isEqualTo(150);
  }

  private KalturaAnswer answer(KalturaRequest request) {
    if (request instanceof StartWidgetSession) {
      return new SessionStarted("widget-ks");
    }
    long opened = door.asked.stream().filter(StartAppTokenSession.class::isInstance).count();
    return new SessionStarted("ks-" + opened, lifeGiven.map(clock.instant()::plus), rights);
  }
}
