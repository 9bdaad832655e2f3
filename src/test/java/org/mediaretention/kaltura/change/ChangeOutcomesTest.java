package org.mediaretention.kaltura.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.kaltura.change.ChangeOutcome.Kind;
import org.mediaretention.kaltura.change.ChangeOutcome.NotDone;
import org.mediaretention.kaltura.change.ChangeOutcome.NotDoneKind;

class ChangeOutcomesTest {

  private static final KalturaChange STRIP = new StripFlavor("0_a", "0_f");
  private static final KalturaChange DELETE = new DeleteEntry("0_a");
  private static final KalturaChange RECYCLE = new RecycleEntry("0_a");
  private static final KalturaChange RESTORE = new RestoreEntry("0_a");
  private static final KalturaChange CONVERT = new ConvertFlavor("0_a", 7);

  private final ChangeOutcomes outcomes = new ChangeOutcomes();

  @Test
  void namesTheActionsOfKaltura() {
    assertThat(List.of(STRIP, DELETE, RECYCLE, RESTORE, CONVERT))
        .extracting(KalturaChange::name)
        .containsExactly(
            "flavorAsset.delete",
            "baseEntry.delete",
            "baseEntry.recycle",
            "baseEntry.restoreRecycled",
            "flavorAsset.convert");
    assertThat(STRIP.parameters()).isEqualTo(Map.of("id", "0_f"));
    assertThat(CONVERT.parameters()).isEqualTo(Map.of("entryId", "0_a", "flavorParamsId", 7));
  }

  @Test
  void takesFourLettersForAnAnswerOnlyWhereThereIsNoResult() {
    assertThat(kind(STRIP, "null")).isEqualTo(Kind.DONE);
    assertThat(kind(DELETE, " null\n")).isEqualTo(Kind.DONE);
    assertThat(kind(DELETE, "\uFEFF\uFEFFnull")).isEqualTo(Kind.DONE);
    assertThat(kind(CONVERT, "null")).isEqualTo(Kind.DONE);
    assertThat(kind(RECYCLE, "null")).isEqualTo(Kind.UNKNOWN);
    assertThat(kind(RESTORE, "null")).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void takesTheBinForDoneOnlyIfTheSameEntryIsInIt() {
    assertThat(kind(RECYCLE, "{'id':'0_a','displayInSearch':-2}")).isEqualTo(Kind.DONE);
    assertThat(kind(RECYCLE, "{'id':'0_a','displayInSearch':1}")).isEqualTo(Kind.UNKNOWN);
    assertThat(kind(RECYCLE, "{'id':'0_b','displayInSearch':-2}")).isEqualTo(Kind.UNKNOWN);
    assertThat(kind(RESTORE, "{'id':'0_a','displayInSearch':1}")).isEqualTo(Kind.DONE);
    assertThat(kind(RESTORE, "{'id':'0_a','displayInSearch':-2}")).isEqualTo(Kind.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTION_BLOCKED,NOT_DONE",
    "INVALID_KS,NOT_DONE",
    "SERVICE_FORBIDDEN,REFUSED_FOR_ALL",
    "SERVICE_FORBIDDEN_CONTENT_BLOCKED,REFUSED_FOR_ALL",
    "FEATURE_RECYCLE_BIN_DISABLED,REFUSED_FOR_ALL",
    "USER_BLOCKED,REFUSED_FOR_ALL",
    "ENTRY_ID_NOT_FOUND,GONE",
    "FLAVOR_ASSET_ID_NOT_FOUND,GONE",
    "FLAVOR_PARAMS_ID_NOT_FOUND,REFUSED",
    "INVALID_ENTRY_STATUS_FOR_RECYCLE,ALREADY",
    "INVALID_ENTRY_STATUS_FOR_RESTORE,ALREADY",
    "CANNOT_DELETE_LIVE_ENTRY_WHILE_STREAMING,REFUSED",
    "RECORDED_NOT_READY,REFUSED",
    "RECORDING_FLOW_NOT_COMPLETE,REFUSED",
    "RECORDING_CONTENT_NOT_YET_SET,REFUSED",
    "INVALID_ENTRY_STATUS,REFUSED",
    "INTERNAL_SERVERL_ERROR,UNKNOWN",
    "INTERNAL_DATABASE_ERROR,UNKNOWN",
    "SOMETHING_NEW,UNKNOWN"
  })
  void knowsWhatEachCodeMeans(String code, Kind kind) {
    assertThat(kind(RECYCLE, "{'objectType':'KalturaAPIException','code':'%s'}".formatted(code)))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "<html>200</html>", "{'id':'0_a','displ", "null null", "true", "[]", "{}"})
  void callsEveryOtherBodyUnknown(String body) {
    for (KalturaChange change : List.of(STRIP, DELETE, RECYCLE, RESTORE, CONVERT)) {
      assertThat(kind(change, body)).as(body).isEqualTo(Kind.UNKNOWN);
    }
    assertThat(outcomes.of(STRIP, null).kind()).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void knowsWhatNeverLeft() {
    for (Exception failure :
        List.of(
            new ConnectException("refused"),
            new UnknownHostException("nowhere"),
            new ConnectTimeoutException("too long"),
            new SSLHandshakeException("bad certificate"),
            new RuntimeCamelException(new ConnectException("refused")))) {
      assertThat(outcomes.of(failure))
          .isInstanceOfSatisfying(
              NotDone.class, outcome -> assertThat(outcome.why()).isEqualTo(NotDoneKind.NOT_SENT));
    }
  }

  @Test
  void callsALostAnswerUnknown() {
    for (Exception failure :
        List.of(
            new SocketTimeoutException("Read timed out"),
            new SocketException("Connection reset"),
            new NoHttpResponseException("no answer"),
            new IOException("broken pipe"),
            new HttpOperationFailedException("http://x", 503, "busy", null, Map.of(), ""),
            new HttpOperationFailedException("http://x", 429, "slow", null, Map.of(), ""))) {
      assertThat(outcomes.of(failure).kind()).as(failure.toString()).isEqualTo(Kind.UNKNOWN);
    }
  }

  private Kind kind(KalturaChange change, String body) {
    return outcomes.of(change, body.replace('\'', '"').getBytes(UTF_8)).kind();
  }
}
