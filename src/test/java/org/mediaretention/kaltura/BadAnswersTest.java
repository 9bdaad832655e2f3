package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadAnswersTest {

  private static final String NO_ANSWER = "Kaltura's answer to ";

  /** What a proxy, a dying server or a wrong address may send with HTTP 200. */
  static Stream<String> noAnswers() {
    return Stream.of(
        "",
        "  \n",
        "null",
        "<!DOCTYPE html><html><body>Sorry</body></html>",
        "{\"objects\":[{\"id\":\"1_a\",\"sta",
        "{\"objects\":[",
        "{",
        "[",
        "12",
        "true");
  }

  static Stream<Arguments> noAnswersToAnyRequest() {
    return noAnswers()
        .flatMap(
            body ->
                Stream.of(Ask.media("1_a"), Ask.entries("1_a"), Ask.flavors("1_a"), Ask.session())
                    .map(signed -> Arguments.of(signed, body)));
  }

  @ParameterizedTest
  @MethodSource("noAnswersToAnyRequest")
  void takesForAFaultThatMayPassWhatIsNoAnswer(SignedRequest signed, String body) {
    assertThatThrownBy(() -> Ask.read(body, signed))
        .isInstanceOf(TransientFailure.class)
        .hasMessageStartingWith(NO_ANSWER + signed.request().name());
  }

  @Test
  void takesNoBodyForAFaultThatMayPass() {
    assertThatThrownBy(() -> new AnswerReader(Clock.systemUTC()).read(null, Ask.media("1_a")))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("it is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"objects\":[]}",
        "{\"totalCount\":0}",
        "{\"objects\":null,\"totalCount\":0}",
        "{\"id\":\"1_a\",\"objectType\":\"KalturaMediaEntry\"}",
        "[]",
        "\"text\""
      })
  void takesForAFaultThatMayPassWhatIsNoList(String body) {
    for (SignedRequest signed : new SignedRequest[] {Ask.media("1_a"), Ask.flavors("1_a")}) {
      assertThatThrownBy(() -> Ask.read(body, signed)).isInstanceOf(TransientFailure.class);
    }
  }

  @Test
  void trustsNoAnswerAboutAnotherEntry() {
    assertThatThrownBy(
            () -> Ask.read("{\"objects\":[{\"id\":\"1_x\"}],\"totalCount\":1}", Ask.media("1_a")))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("not asked for");
    assertThatThrownBy(() -> Ask.read("[{\"id\":\"1_x\"}]", Ask.entries("1_a")))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("not asked for");
    assertThatThrownBy(
            () ->
                Ask.read(
                    "{\"objects\":[{\"entryId\":\"1_x\"}],\"totalCount\":1}", Ask.flavors("1_a")))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("not asked for");
  }

  @Test
  void trustsNoAnswerThatNamesNoEntry() {
    assertThatThrownBy(() -> Ask.read("[null]", Ask.entries("1_a")))
        .isInstanceOf(TransientFailure.class);
    assertThatThrownBy(
            () -> Ask.read("{\"objects\":[{\"status\":2}],\"totalCount\":1}", Ask.media("1_a")))
        .isInstanceOf(TransientFailure.class);
  }

  @Test
  void trustsNoPageOfFlavorsThatIsShorterThanItsCount() {
    assertThatThrownBy(
            () ->
                Ask.read(
                    "{\"objects\":[{\"entryId\":\"1_a\"}],\"totalCount\":3}", Ask.flavors("1_a")))
        .isInstanceOf(TransientFailure.class)
        .hasMessage("Kaltura listed only 1 of 3 flavors");
  }

  @Test
  void showsOnlyTheBeginningOfABadBody() {
    assertThatThrownBy(() -> Ask.read("<p>\n\n" + "x".repeat(5_000), Ask.media("1_a")))
        .hasMessageContaining("<p> xxx")
        .hasMessageEndingWith("…")
        .message()
        .hasSizeLessThan(200);
  }
}
