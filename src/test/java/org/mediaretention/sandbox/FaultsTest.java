package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediaretention.sandbox.TestClient.ids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  private static final List<String> IDS = Entries.ids(6).subList(0, 3);

  private SandboxServer server;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    EntryState played = EntryState.neverPlayed().played(5, 1_600_000_000);
    List<SandboxEntry> entries =
        Entries.ids(6).stream()
            .map(id -> Entries.in(id, played).withFlavors(SandboxFlavor.source(id + "s", id, 9)))
            .toList();
    server =
        SandboxServer.builder(SandboxAccount.of(entries))
            .hang(Duration.ofMillis(50))
            .retryAfter(Duration.ofSeconds(7))
            .start();
    client = new TestClient(server).login();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMEOUT", "RESET", "TRUNCATED"})
  void breaksTheConnection(Fault fault) throws Exception {
    server.faults(Faults.next(fault));

    assertThatThrownBy(this::send).isInstanceOf(IOException.class);
    assertThat(ids(client.mediaList(IDS))).hasSize(3);
  }

  @Test
  void hangsUntilTheTimeIsUp() {
    server.faults(Faults.next(Fault.TIMEOUT));
    long start = System.nanoTime();

    assertThatThrownBy(this::send).isInstanceOf(IOException.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(49));
  }

  @Test
  void sendsHalfOfTheJson() throws Exception {
    HttpResponse<String> answer = fail(Fault.HALF_JSON);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{");
    assertThatThrownBy(() -> TestClient.parse(answer.body()))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void sendsNothingWithStatus200() throws Exception {
    HttpResponse<String> answer = fail(Fault.EMPTY_200);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void sendsAPageWithStatus200() throws Exception {
    HttpResponse<String> answer = fail(Fault.HTML_200);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("<html>");
  }

  @Test
  void asksForPatienceInSecondsOrUntilADate() throws Exception {
    HttpResponse<String> tooMany = fail(Fault.HTTP_429);
    HttpResponse<String> unavailable = fail(Fault.HTTP_503);

    assertThat(tooMany.statusCode()).isEqualTo(429);
    assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(unavailable.statusCode()).isEqualTo(503);
    String date = unavailable.headers().firstValue("Retry-After").orElseThrow();
    assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
        .isBetween(Instant.now().plusSeconds(3), Instant.now().plusSeconds(8));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void sendsTheClientElsewhere(int status) throws Exception {
    HttpResponse<String> answer = fail(Fault.valueOf("HTTP_" + status));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("https://");
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 421, 451})
  void turnsTheClientAway(int status) throws Exception {
    assertThat(fail(Fault.valueOf("HTTP_" + status)).statusCode()).isEqualTo(status);
  }

  @Test
  void failsByChanceOnlyInWaysThatMayPass() {
    List<Optional<Fault>> drawn = draw(Faults.random(1, 1), 2_000);

    assertThat(drawn).noneMatch(fault -> fault.orElseThrow().isFinal());
    assertThat(drawn.stream().flatMap(Optional::stream).distinct())
        .hasSameElementsAs(Fault.passing());
  }

  @Test
  void failsAsServersAndGatewaysDo() throws Exception {
    assertThat(fail(Fault.HTTP_500).statusCode()).isEqualTo(500);
    assertThat(fail(Fault.HTTP_502).statusCode()).isEqualTo(502);
    assertThat(fail(Fault.HTTP_502).body()).contains("Bad Gateway");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "INTERNAL_SERVERL_ERROR",
        "INTERNAL_DATABASE_ERROR",
        "ACTION_BLOCKED",
        "INVALID_KS",
        "SERVICE_FORBIDDEN",
        "UNKNOWN_CODE"
      })
  void refusesWithStatus200(Fault fault) throws Exception {
    HttpResponse<String> answer = fail(fault);
    JsonNode error = TestClient.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(error.get("code").textValue()).isEqualTo(fault.name());
    assertThat(error.get("objectType").textValue()).isEqualTo("KalturaAPIException");
  }

  @Test
  void sendsTheWordNull() throws Exception {
    assertThat(fail(Fault.NULL_BODY).body()).isEqualTo("null");
  }

  @Test
  void answersForOtherEntries() throws Exception {
    server.faults(Faults.always(Fault.WRONG_ENTRIES));

    JsonNode listed = client.mediaList(IDS);
    JsonNode one = client.call("media", "get", Map.of("entryId", IDS.get(0)));
    JsonNode flavor = client.flavors(IDS.subList(0, 1)).at("/objects/0");

    assertThat(ids(listed)).hasSize(3).doesNotContainAnyElementsOf(IDS);
    assertThat(one.get("id").textValue()).isNotEqualTo(IDS.get(0));
    assertThat(flavor.get("entryId").textValue()).isNotEqualTo(IDS.get(0));
  }

  @Test
  void showsEveryEntryUnplayedWhileThePlaysCacheIsDown() throws Exception {
    server.faults(Faults.next(Fault.PLAYS_CACHE_DOWN));

    assertThat(client.mediaList(IDS).get("objects"))
        .hasSize(3)
        .allMatch(object -> object.get("plays").asLong(-1) == 0)
        .noneMatch(object -> object.has("lastPlayedAt"));
    assertThat(client.mediaList(IDS).get("objects")).allMatch(object -> object.has("lastPlayedAt"));
  }

  @Test
  void failsOnlyTheActionItIsMeantFor() throws Exception {
    server.faults(Faults.forAction("flavorAsset.list", Fault.NULL_BODY));

    assertThat(client.mediaList(IDS).isObject()).isTrue();
    assertThat(client.flavors(IDS).isNull()).isTrue();
    assertThat(client.flavors(IDS).isObject()).isTrue();
  }

  @Test
  void failsEveryCallThatNamesABadEntry() throws Exception {
    server.faults(Faults.forIds(Set.of(IDS.get(1)), Fault.INTERNAL_DATABASE_ERROR));
    Map<String, ?> byIds = Map.of("entryIds", String.join(",", IDS));

    assertThat(client.mediaList(IDS).has("code")).isTrue();
    assertThat(client.flavors(IDS).has("code")).isTrue();
    assertThat(client.call("baseEntry", "getByIds", byIds).has("code")).isTrue();
    assertThat(ids(client.mediaList(IDS.subList(2, 3)))).containsExactly(IDS.get(2));
  }

  @Test
  void asksOneAfterTheOtherForAFault() {
    Faults faults =
        Faults.firstOf(
            Faults.forAction("media.list", Fault.RESET), Faults.forIds(Set.of("x"), Fault.TIMEOUT));

    assertThat(faults.on("media.list", List.of("x"))).contains(Fault.RESET);
    assertThat(faults.on("media.list", List.of("x"))).contains(Fault.TIMEOUT);
    assertThat(faults.on("media.list", List.of("y"))).isEmpty();
  }

  @Test
  void failsByChanceAtItsRateAndAlwaysTheSameCalls() {
    Set<Fault> kinds = EnumSet.of(Fault.RESET, Fault.HTTP_500);

    List<Optional<Fault>> first = draw(Faults.random(1, 0.3, kinds), 2_000);
    List<Optional<Fault>> again = draw(Faults.random(1, 0.3, kinds), 2_000);
    List<Optional<Fault>> otherwise = draw(Faults.random(2, 0.3, kinds), 2_000);

    assertThat(again).isEqualTo(first);
    assertThat(otherwise).isNotEqualTo(first);
    assertThat(first).filteredOn(Optional::isPresent).hasSizeBetween(500, 700);
    assertThat(first).contains(Optional.of(Fault.RESET), Optional.of(Fault.HTTP_500));
  }

  @Test
  void mayLetTheSameCallPassTheNextTime() {
    Faults faults = Faults.random(1, 0.5);
    List<Optional<Fault>> attempts =
        IntStream.range(0, 20).mapToObj(i -> faults.on("media.list", IDS)).toList();

    assertThat(attempts).contains(Optional.empty()).anyMatch(Optional::isPresent);
  }

  @Test
  void closesEveryConnectionWhileDown() throws Exception {
    server.down(true);
    assertThatThrownBy(this::send).isInstanceOf(IOException.class);
    assertThatThrownBy(this::send).isInstanceOf(IOException.class);

    server.down(false);
    assertThat(ids(client.mediaList(IDS))).hasSize(3);
  }

  private HttpResponse<String> fail(Fault fault) throws Exception {
    server.faults(Faults.next(fault));
    return send();
  }

  private HttpResponse<String> send() throws Exception {
    return client.send("media", "list", Map.of("filter", TestClient.everything(IDS)));
  }

  private static List<Optional<Fault>> draw(Faults faults, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(i -> faults.on("media.list", List.of("0_" + i)))
        .toList();
  }
}
