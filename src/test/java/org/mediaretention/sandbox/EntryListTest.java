package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.EntryState.neverPlayed;
import static org.mediaretention.sandbox.TestClient.ids;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntryListTest {

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void sends30EntriesUnlessToldOtherwise() throws Exception {
    List<String> ids = Entries.ids(40);
    TestClient client = serve(Entries.readyOnes(40)).login();

    Map<String, ?> unpaged = Map.of("filter", TestClient.everything(ids));
    JsonNode answer = client.call("media", "list", unpaged);

    assertThat(answer.get("objects")).hasSize(30);
    assertThat(answer.get("totalCount").intValue()).isEqualTo(40);
  }

  @Test
  void dropsIdsBeyond500WithoutAWord() throws Exception {
    List<String> ids = Entries.ids(501);
    TestClient client = serve(Entries.readyOnes(501)).login();

    JsonNode answer = client.mediaList(ids);

    assertThat(answer.get("totalCount").intValue()).isEqualTo(500);
    assertThat(ids(answer)).containsExactlyInAnyOrderElementsOf(ids.subList(0, 500));
  }

  @Test
  void dropsIdsBeyond150WhenEntitlementIsOn() throws Exception {
    List<String> ids = Entries.ids(200);
    TestClient client = serve(Entries.readyOnes(200));

    assertThat(ids(client.login("setrole:7").mediaList(ids)))
        .hasSize(150)
        .isNotEqualTo(Set.copyOf(ids.subList(0, 150)));
    assertThat(ids(client.login("setrole:7,disableentitlement").mediaList(ids))).hasSize(200);
  }

  @Test
  void answersInAnOrderOfItsOwn() throws Exception {
    List<String> ids = Entries.ids(100);
    TestClient client = serve(Entries.readyOnes(100)).login();

    List<String> first = order(client.mediaList(ids));

    assertThat(first).isNotEqualTo(ids).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(order(client.mediaList(ids))).isEqualTo(first);
  }

  @Test
  void hidesEntriesThatAreNotReadyUnlessAskedByStatus() throws Exception {
    TestClient client =
        serve(
                Entries.ready("0_ready000"),
                Entries.in("0_error000", neverPlayed().withStatus("-1")),
                Entries.in("0_deleted0", neverPlayed().deleted()),
                Entries.in("0_infected", neverPlayed().withStatus(EntryState.INFECTED)))
            .login();
    String all = "0_ready000,0_error000,0_deleted0,0_infected,0_unknown0";

    assertThat(ids(list(client, Map.of("idIn", all)))).containsExactly("0_ready000");
    assertThat(ids(list(client, Map.of("idIn", all, "statusIn", "2,-1"))))
        .containsExactly("0_error000", "0_ready000");
    assertThat(ids(list(client, Map.of("idIn", all, "statusIn", TestClient.ALL_STATUSES))))
        .containsExactly("0_deleted0", "0_error000", "0_ready000");
    assertThat(ids(client.call("baseEntry", "getByIds", Map.of("entryIds", all))))
        .containsExactly("0_error000", "0_infected", "0_ready000");
  }

  @Test
  void hidesModeratedEntriesUnlessAskedByModerationStatus() throws Exception {
    TestClient client =
        serve(
                Entries.in("0_pending0", neverPlayed().withModeration(1)),
                Entries.in("0_rejected", neverPlayed().withModeration(3)),
                Entries.in("0_flagged0", neverPlayed().withModeration(5)))
            .login();
    String all = "0_pending0,0_rejected,0_flagged0";

    assertThat(ids(list(client, Map.of("idIn", all)))).containsExactly("0_flagged0");
    assertThat(ids(list(client, Map.of("idIn", all, "moderationStatusIn", "1,2,3,4,5,6"))))
        .hasSize(3);
  }

  @Test
  void showsRecycledAndChildEntriesToThoseWhoAskById() throws Exception {
    TestClient client =
        serve(
                Entries.ready("0_ready000"),
                Entries.in("0_recycled", neverPlayed().recycled()),
                Entries.in("0_child000", neverPlayed().displayedAs(EntryState.CHILD)))
            .login();
    JsonNode byId = list(client, Map.of("idIn", "0_recycled,0_child000,0_ready000"));

    assertThat(ids(list(client, Map.of()))).containsExactly("0_ready000");
    assertThat(ids(byId)).containsExactly("0_child000", "0_ready000", "0_recycled");
    assertThat(find(byId, "0_recycled").get("displayInSearch").intValue()).isEqualTo(-2);
    assertThat(find(byId, "0_recycled").get("status").intValue()).isEqualTo(2);
  }

  @Test
  void failsTheWholeCallForAnUnknownStatus() throws Exception {
    TestClient client = serve(Entries.ready("0_ready000")).login();

    JsonNode error = list(client, Map.of("idIn", "0_ready000", "statusIn", "2,virus.Nonsense"));

    assertThat(error.get("code").textValue()).isEqualTo("INTERNAL_SERVERL_ERROR");
  }

  @Test
  void sendsOnlyTheFieldsAskedForAndTheObjectType() throws Exception {
    TestClient client = serve(Entries.in("0_played00", neverPlayed().played(7, 9))).login();
    Map<String, ?> profile = Map.of("type", 1, "fields", "id, plays,lastPlayedAt,nonsense");

    JsonNode object =
        client.call("media", "list", Map.of("responseProfile", profile)).at("/objects/0");

    assertThat(object.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("id", "plays", "lastPlayedAt", "objectType");
  }

  @Test
  void omitsWhatIsNull() throws Exception {
    TestClient client = serve(Entries.in("0_unplayed", neverPlayed())).login();

    JsonNode object = client.call("media", "get", Map.of("entryId", "0_unplayed"));

    assertThat(object.has("lastPlayedAt")).isFalse();
    assertThat(object.has("externalSourceType")).isFalse();
    assertThat(object.get("plays").asLong()).isZero();
  }

  @Test
  void writesSomeNumbersAsText() throws Exception {
    EntryState played = neverPlayed().played(7, 1_600_000_000);
    List<String> ids = Entries.ids(200);
    TestClient client =
        serve(SandboxAccount.of(ids.stream().map(id -> Entries.in(id, played)).toList())).login();

    JsonNode objects = client.mediaList(ids).get("objects");

    assertThat(objects)
        .extracting(object -> object.get("lastPlayedAt").asText())
        .containsOnly("1600000000");
    assertThat(objects)
        .filteredOn(object -> object.get("plays").isTextual())
        .hasSizeBetween(30, 90)
        .allMatch(object -> object.get("lastPlayedAt").isTextual());
  }

  @Test
  void tellsQuizzesAndYouTubeVideosByTheirProperties() throws Exception {
    TestClient client =
        serve(
                Entries.ready("0_quiz0000").withKind(MediaKind.QUIZ),
                Entries.ready("0_youtube0").withKind(MediaKind.YOUTUBE_QUIZ))
            .login();
    JsonNode answer = list(client, Map.of());

    JsonNode quiz = find(answer, "0_quiz0000");
    assertThat(quiz.get("capabilities").textValue()).isEqualTo("quiz.quiz");
    assertThat(quiz.get("type").intValue()).isEqualTo(1);
    JsonNode both = find(answer, "0_youtube0");
    assertThat(both.get("objectType").textValue()).isEqualTo("KalturaExternalMediaEntry");
    assertThat(both.get("type").textValue()).isEqualTo("externalMedia.externalMedia");
    assertThat(both.get("externalSourceType").textValue()).isEqualTo("YouTube");
    assertThat(both.get("capabilities").textValue()).isEqualTo("quiz.quiz");
  }

  @Test
  void doesNotFindPurgedAndDeletedEntriesOneByOne() throws Exception {
    TestClient client =
        serve(
                Entries.ready("0_purged00").purge(),
                Entries.in("0_deleted0", neverPlayed().deleted()))
            .login();

    for (String id : List.of("0_purged00", "0_deleted0", "0_unknown0")) {
      JsonNode error = client.call("media", "get", Map.of("entryId", id));
      assertThat(error.get("code").textValue()).isEqualTo("ENTRY_ID_NOT_FOUND");
      assertThat(error.at("/args/ENTRY_ID").textValue()).isEqualTo(id);
    }
    assertThat(ids(client.mediaList(List.of("0_purged00")))).isEmpty();
  }

  @Test
  void getsAnyNumberOfEntriesByTheirIds() throws Exception {
    List<String> ids = Entries.ids(700);
    TestClient client = serve(Entries.readyOnes(700)).login();

    JsonNode answer =
        client.call("baseEntry", "getByIds", Map.of("entryIds", String.join(",", ids)));

    assertThat(answer.isArray()).isTrue();
    assertThat(ids(answer)).hasSize(700);
  }

  @Test
  void leavesYouTubeAndLiveOutOfTheCountOfMediaAlone() throws Exception {
    TestClient client =
        serve(
                SandboxAccount.of(
                    Entries.ready("0_0000clip"),
                    Entries.ready("0_000audio").withKind(MediaKind.AUDIO),
                    Entries.ready("0_youtube0").withKind(MediaKind.YOUTUBE),
                    Entries.ready("0_0000live").withKind(MediaKind.LIVE)))
            .login();
    Map<String, ?> all = Map.of("filter", Map.of("objectType", "KalturaMediaEntryFilter"));

    assertThat(client.call("media", "count", all).intValue()).isEqualTo(2);
    assertThat(client.call("baseEntry", "count", all).intValue()).isEqualTo(4);
    assertThat(client.call("media", "list", all).get("totalCount").intValue()).isEqualTo(4);
  }

  @Test
  void readsOfIdsWithTheLeastNumbers150WhereEntitlementIsOn() throws Exception {
    TestClient client = serve(Entries.readyOnes(500)).login("");
    List<String> ids = Entries.ids(500);
    Map<String, ?> asked = Map.of("entryIds", String.join(",", ids));

    Set<String> found = ids(client.call("baseEntry", "getByIds", asked));

    assertThat(found).hasSize(150).isEqualTo(ids(client.mediaList(ids)));
    assertThat(found).isNotEqualTo(Set.copyOf(ids.subList(0, 150)));
  }

  @Test
  void countsWhatItWouldList() throws Exception {
    TestClient client = serve(Entries.readyOnes(40)).login();

    assertThat(client.call("media", "count", Map.of()).intValue()).isEqualTo(40);
    assertThat(client.call("media", "count", Map.of("filter", Map.of("idIn", "x"))).intValue())
        .isZero();
  }

  @Test
  void refusesToPageBeyond10000Entries() throws Exception {
    TestClient client = serve(Entries.readyOnes(1)).login();
    Map<String, ?> pager = Map.of("pageSize", 500, "pageIndex", 21);

    assertThat(client.call("media", "list", Map.of("pager", pager)).get("code").textValue())
        .isEqualTo("QUERY_EXCEEDED_MAX_MATCHES_ALLOWED");
  }

  @Test
  void listsInTheOrderAskedForWithEqualEntriesInAnyButOnTheSamePages() throws Exception {
    List<SandboxEntry> entries = new ArrayList<>();
    for (String id : Entries.ids(60)) {
      entries.add(Entries.ready(id));
    }
    entries.add(SandboxEntry.video("1_first000", "First", Entries.CREATED - 1));
    entries.add(SandboxEntry.video("1_last0000", "Last", Entries.CREATED + 1));
    TestClient client = serve(SandboxAccount.of(entries)).login();

    List<String> ids = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      ids.addAll(
          order(
              client.call(
                  "media",
                  "list",
                  Map.of(
                      "filter",
                      Map.of("orderBy", "+createdAt"),
                      "pager",
                      Map.of("pageSize", 20, "pageIndex", page)))));
    }
    List<String> equal = ids.subList(1, 61);

    assertThat(ids).hasSize(62).startsWith("1_first000").endsWith("1_last0000");
    assertThat(equal)
        .isNotEqualTo(Entries.ids(60))
        .containsExactlyInAnyOrderElementsOf(Entries.ids(60));
    assertThat(order(list(client, Map.of("orderBy", "+createdAt", "mediaTypeIn", "1"))))
        .isNotEqualTo(ids.subList(0, 30));
  }

  @Test
  void listsTheMostPlayedFirst() throws Exception {
    TestClient client =
        serve(
                Entries.in("0_seldom00", neverPlayed().played(1, 9)),
                Entries.in("0_often000", neverPlayed().played(70, 9)),
                Entries.in("0_never000", neverPlayed()))
            .login();

    assertThat(order(list(client, Map.of("orderBy", "-plays"))))
        .containsExactly("0_often000", "0_seldom00", "0_never000");
  }

  @Test
  void findsWhatWasNeverPlayedInNoRangeUnlessTheFilterSaysOrNull() throws Exception {
    TestClient client =
        serve(
                Entries.in("0_early000", neverPlayed().played(1, 1_600_000_000)),
                Entries.in("0_late0000", neverPlayed().played(1, 1_700_000_000)),
                Entries.in("0_never000", neverPlayed()))
            .login();

    assertThat(ids(list(client, Map.of("lastPlayedAtLessThanOrEqual", 1_650_000_000))))
        .containsExactly("0_early000");
    assertThat(ids(list(client, Map.of("lastPlayedAtLessThanOrEqualOrNull", 1_650_000_000))))
        .containsExactly("0_early000", "0_never000");
  }

  @Test
  void listsAndCountsWhatWasCreatedWithinATime() throws Exception {
    TestClient client =
        serve(
                SandboxEntry.video("0_early000", "Early", Entries.CREATED - 10),
                SandboxEntry.video("0_middle00", "Middle", Entries.CREATED),
                SandboxEntry.video("0_late0000", "Late", Entries.CREATED + 10))
            .login();
    Map<String, ?> middle =
        Map.of(
            "createdAtGreaterThanOrEqual",
            Entries.CREATED,
            "createdAtLessThanOrEqual",
            Entries.CREATED + 9);

    assertThat(ids(list(client, middle))).containsExactly("0_middle00");
    assertThat(client.call("media", "count", Map.of("filter", middle)).intValue()).isEqualTo(1);
  }

  private TestClient serve(SandboxEntry... entries) throws Exception {
    return serve(SandboxAccount.of(entries));
  }

  private TestClient serve(SandboxAccount account) throws Exception {
    server = SandboxServer.start(account);
    return new TestClient(server);
  }

  private static JsonNode list(TestClient client, Map<String, ?> filter) throws Exception {
    return client.call("media", "list", Map.of("filter", filter));
  }

  private static JsonNode find(JsonNode answer, String id) {
    return StreamSupport.stream(answer.get("objects").spliterator(), false)
        .filter(object -> object.get("id").textValue().equals(id))
        .findAny()
        .orElseThrow();
  }

  private static List<String> order(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("objects").forEach(object -> ids.add(object.get("id").textValue()));
    return ids;
  }
}
