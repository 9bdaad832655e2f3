package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.kaltura.fact.MediaEntry;

class AnswerReaderTest {

  @Test
  void readsAListOfEntries() {
    String body =
        """
        {"totalCount":2,"objectType":"KalturaMediaListResponse","objects":[
          {"id":"1_b","status":2,"displayInSearch":1,"createdAt":1500000000,"plays":12,
           "lastPlayedAt":1600000000,"flavorParamsIds":"0,301","objectType":"KalturaMediaEntry"},
          {"id":"1_a","status":"virusScan.Infected","objectType":"KalturaMediaEntry","new":[1]}]}
        """;

    Entries entries = (Entries) Ask.read(body, Ask.media("1_a", "1_b"));

    assertThat(entries.asked()).containsExactly("1_a", "1_b");
    assertThat(entries.found())
        .containsExactly(
            new MediaEntry("1_b", "2", 1, 1_500_000_000L, 12L, 1_600_000_000L, "0,301"),
            new MediaEntry("1_a", "virusScan.Infected", null, null, null, null, null));
  }

  @Test
  void readsNumbersThatComeAsText() {
    String body =
        """
        {"totalCount":"1","objects":[{"id":"1_a","status":"2","displayInSearch":"-2",
          "createdAt":"1500000000","plays":"12","lastPlayedAt":"1600000000"}]}
        """;

    MediaEntry entry = ((Entries) Ask.read(body, Ask.media("1_a"))).found().get(0);

    assertThat(entry.isReady()).isTrue();
    assertThat(entry.isRecycled()).isTrue();
    assertThat(entry.created()).contains(Instant.ofEpochSecond(1_500_000_000L));
    assertThat(entry.lastPlayed()).contains(Instant.ofEpochSecond(1_600_000_000L));
    assertThat(entry.playCount()).isEqualTo(OptionalLong.of(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "\uFEFF\uFEFF", "\n\uFEFF \uFEFF\n"})
  void readsWhatComesAfterByteOrderMarks(String marks) {
    String list = "{\"objects\":[],\"totalCount\":0}";

    assertThat(Ask.read(marks + list, Ask.media("1_a")))
        .isEqualTo(Ask.read(list, Ask.media("1_a")));
    assertThat(Ask.read(marks + list, Ask.flavors("1_a")))
        .isEqualTo(Ask.read(list, Ask.flavors("1_a")));
    assertThat(Ask.read(marks + "[]", Ask.entries("1_a")))
        .isEqualTo(Ask.read("[]", Ask.entries("1_a")));
    assertThat(Ask.read(marks + "\"abc\"", Ask.session())).isEqualTo(new SessionStarted("abc"));
    SignedRequest count = new SignedRequest(new CountMedia(Ask.NOW), Ask.KS);
    assertThat(Ask.read(marks + "12", count)).isEqualTo(Ask.read("12", count));
    assertThatThrownBy(
            () ->
                Ask.read(
                    marks
                        + "{\"objectType\":\"KalturaAPIException\",\"code\":\"SERVICE_FORBIDDEN\"}",
                    Ask.media("1_a")))
        .isInstanceOf(CallRefused.class);
  }

  @Test
  void readsAnEmptyListAsNoEntryFound() {
    assertThat(Ask.read("{\"objects\":[],\"totalCount\":0}", Ask.media("1_a")))
        .isEqualTo(new Entries(List.of("1_a"), List.of(), Ask.NOW));
  }

  @Test
  void leavesItToTheCallerWhichEntriesAreMissing() {
    String body = "{\"objects\":[{\"id\":\"1_b\"}],\"totalCount\":1}";

    Entries entries = (Entries) Ask.read(body, Ask.media("1_a", "1_b", "1_c"));

    assertThat(entries.found()).extracting(MediaEntry::id).containsExactly("1_b");
  }

  @Test
  void readsABareArrayOfEntries() {
    assertThat(Ask.read(" [{\"id\":\"1_a\",\"status\":2}]", Ask.entries("1_a", "1_b")))
        .isEqualTo(
            new Entries(
                List.of("1_a", "1_b"),
                List.of(new MediaEntry("1_a", "2", null, null, null, null, null)),
                Ask.NOW));
    assertThat(Ask.read("[]", Ask.entries("1_a")))
        .isEqualTo(new Entries(List.of("1_a"), List.of(), Ask.NOW));
  }

  @Test
  void readsFlavorsAndHowManyThereAre() {
    String body =
        """
        {"totalCount":2,"objects":[
          {"entryId":"1_a","isOriginal":true,"tags":"source","status":2,"size":10,"sizeInBytes":"10000"},
          {"entryId":"1_a","isOriginal":false,"tags":"mobile","size":"7","sizeInBytes":0}]}
        """;

    Flavors flavors = (Flavors) Ask.read(body, Ask.flavors("1_a", "1_b"));

    assertThat(flavors.total()).isEqualTo(2);
    assertThat(flavors.isComplete()).isTrue();
    assertThat(flavors.asked()).containsExactly("1_a", "1_b");
    assertThat(FlavorStorage.of(flavors.listed()).known())
        .contains(new FlavorStorage(2, 17_168, 10_000, 1));
  }

  @Test
  void readsAFullPageOfFlavorsOfWhichThereAreMore() {
    Flavors flavors = (Flavors) Ask.read(page(500, 501), Ask.flavors("1_a"));

    assertThat(flavors.isComplete()).isFalse();
    assertThat(flavors.total()).isEqualTo(501);
  }

  @Test
  void believesThePageWhenItHoldsMoreThanItsOwnCount() {
    Flavors flavors = (Flavors) Ask.read(page(3, 2), Ask.flavors("1_a"));

    assertThat(flavors.isComplete()).isTrue();
    assertThat(flavors.total()).isEqualTo(3);
  }

  @Test
  void readsTheSession() {
    assertThat(Ask.read("\"" + Ask.KS + "\"", Ask.session())).isEqualTo(new SessionStarted(Ask.KS));
  }

  @Test
  void saysWhyThereIsNoAnswer() {
    KalturaRequest request = Ask.media("1_a").request();

    assertThat(
            new AnswerReader(Clock.systemUTC())
                .failure(request, new TransientFailure("it went wrong")))
        .isEqualTo(new Failure(request, "it went wrong", RetryKind.UNREADABLE));
  }

  private static String page(int listed, int total) {
    return IntStream.range(0, listed)
        .mapToObj(i -> "{\"entryId\":\"1_a\"}")
        .collect(Collectors.joining(",", "{\"objects\":[", "],\"totalCount\":" + total + "}"));
  }
}
