package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.Changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BetweenTwoCallsTest {

  private static final String ENTRY = "1_entry000";
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private final AtomicReference<Instant> clock = new AtomicReference<>(START);
  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anOwnerPlaysExemptsHandsOverEditsRestoresOrDeletesRightBeforeACall() throws Exception {
    Changes changes = serve(server());
    List<Runnable> owner =
        List.of(
            () -> server.account().play(ENTRY),
            () -> server.metadata().put(new SandboxMetadata(7, ENTRY, "<metadata>2030</metadata>")),
            () -> server.account().change(ENTRY, entry -> entry.withOwner("successor")),
            () -> server.account().change(ENTRY, entry -> EntryLife.recycled(entry, START)),
            () -> server.account().change(ENTRY, EntryLife::restored),
            () -> server.account().change(ENTRY, EntryLife::deleted));
    AtomicReference<Runnable> next = new AtomicReference<>();
    server.beforeEachCall(
        (action, ids) -> {
          if (action.equals("baseentry.get") && ids.contains(ENTRY)) {
            next.get().run();
          }
        });

    next.set(owner.get(0));
    JsonNode played = changes.get(ENTRY);
    next.set(owner.get(1));
    changes.get(ENTRY);
    JsonNode exempt = metadata(changes);
    next.set(owner.get(2));
    JsonNode handedOver = changes.get(ENTRY);
    next.set(owner.get(3));
    JsonNode recycled = changes.get(ENTRY);
    next.set(owner.get(4));
    JsonNode restored = changes.get(ENTRY);
    next.set(owner.get(5));
    JsonNode deleted = changes.get(ENTRY);

    assertThat(played.path("lastPlayedAt").asLong()).isEqualTo(START.getEpochSecond());
    assertThat(played.path("updatedAt").asLong()).isEqualTo(Entries.CREATED);
    assertThat(exempt.at("/objects/0/xml").asText()).contains("2030");
    assertThat(handedOver.path("userId").asText()).isEqualTo("successor");
    assertThat(handedOver.path("updatedAt").asLong()).isEqualTo(START.getEpochSecond());
    assertThat(recycled.path("displayInSearch").asInt()).isEqualTo(-2);
    assertThat(restored.path("displayInSearch").asInt()).isOne();
    assertThat(code(deleted)).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(server.deeds().all()).isEmpty();
    assertThat(server.calls().changing()).isZero();
  }

  @Test
  void aNewFlavorANewSourceAndAPendingReplacementAreSeen() throws Exception {
    Changes changes = serve(server());
    SandboxFlavor source = SandboxFlavor.source("1_source00", ENTRY, 900);
    SandboxFlavor added = SandboxFlavor.transcoded("1_added000", ENTRY, 20, 300);

    server.account().change(ENTRY, entry -> EntryLife.converted(entry, added));
    server.account().change(ENTRY, entry -> EntryLife.converted(entry, source.again()));
    server.account().change(ENTRY, entry -> entry.with("replacingEntryId", "1_newer000"));

    JsonNode flavors = changes.flavors(ENTRY);
    assertThat(TestClient.ids(flavors)).containsExactly("1_added000", "1_source00");
    assertThat(flavors.findValuesAsText("version")).containsExactlyInAnyOrder("1", "2");
    assertThat(changes.get(ENTRY).path("replacingEntryId").asText()).isEqualTo("1_newer000");
    assertThat(changes.strip("1_added000").isNull()).isTrue();
  }

  @Test
  void listsLagBehindWhatIsDoneAndOneEntryDoesNot() throws Exception {
    Changes changes = serve(server().listLag(Duration.ofSeconds(5)));
    clock.set(START.plusSeconds(60));

    changes.recycle(ENTRY);

    assertThat(changes.get(ENTRY).path("displayInSearch").asInt()).isEqualTo(-2);
    assertThat(changes.find(ENTRY).path("displayInSearch").asInt()).isOne();
    assertThat(changes.count()).isEqualTo(2);
    clock.set(START.plusSeconds(65));
    assertThat(changes.find(ENTRY).path("displayInSearch").asInt()).isEqualTo(-2);
    assertThat(changes.count()).isOne();
  }

  @Test
  void oneCopyThatIsBehindContradictsTheOther() throws Exception {
    Changes changes = serve(server().listLag(Duration.ZERO, Duration.ofSeconds(5)));

    changes.strip("1_source00");

    assertThat(changes.flavors(ENTRY).path("totalCount").asInt()).isZero();
    assertThat(changes.flavors(ENTRY).path("totalCount").asInt()).isOne();
    assertThat(changes.flavors(ENTRY).path("totalCount").asInt()).isZero();
  }

  @Test
  void aSessionEndsInTheMiddleAndNothingIsDoneWithIt() throws Exception {
    Changes changes = serve(server().sessionLife(Duration.ofMinutes(10)));

    clock.set(START.plus(Duration.ofMinutes(10)));

    assertThat(code(changes.delete(ENTRY))).isEqualTo("INVALID_KS");
    assertThat(server.deeds().all()).isEmpty();
    assertThat(Changes.by(server).delete(ENTRY).isNull()).isTrue();
  }

  @Test
  void aPermissionIsWithdrawnInTheMiddleAndEveryChangeIsForbidden() throws Exception {
    serve(
        server()
            .circumstances(
                Circumstances.USUAL.withRole(
                    "77", Permission.CONTENT_MANAGE_BASE, Permission.CONTENT_MANAGE_DELETE)));
    Changes changes = Changes.by(server, "disableentitlement,setrole:77");
    assertThat(changes.recycle(ENTRY).path("displayInSearch").asInt()).isEqualTo(-2);
    assertThat(code(changes.convert(ENTRY, 10))).isEqualTo("SERVICE_FORBIDDEN");

    server.circumstances(now -> now.withRole("77", Permission.CONTENT_MANAGE_BASE));

    assertThat(code(changes.strip("1_source00"))).isEqualTo("SERVICE_FORBIDDEN");
    assertThat(code(changes.restore(ENTRY))).isEqualTo("SERVICE_FORBIDDEN");
    assertThat(code(changes.recycle("0_nobody00"))).isEqualTo("SERVICE_FORBIDDEN");
    assertThat(code(changes.delete(ENTRY))).isEqualTo("SERVICE_FORBIDDEN");
    assertThat(changes.get(ENTRY).path("status").asInt()).isEqualTo(2);
  }

  @Test
  void anotherAppTokenHasARoleOfItsOwn() throws Exception {
    AppToken acting = new AppToken("1_acting00", "acting-token", "disableentitlement,setrole:77");
    serve(server().appTokens(acting).circumstances(Circumstances.USUAL.withRole("77")));
    Changes changes = new Changes(new TestClient(server).loginWith(acting));

    assertThat(code(changes.delete(ENTRY))).isEqualTo("SERVICE_FORBIDDEN");
    server.circumstances(now -> now.withRole("77", Permission.CONTENT_MANAGE_DELETE));
    assertThat(changes.delete(ENTRY).isNull()).isTrue();
  }

  @Test
  void anOwnersSessionRecyclesOnlyItsOwnEntriesAndStripsNone() throws Exception {
    serve(server());
    Changes owner = new Changes(new TestClient(server).loginAs("owner"));
    Changes other = new Changes(new TestClient(server).loginAs("other"));

    assertThat(code(other.recycle(ENTRY))).isEqualTo("INVALID_KS");
    assertThat(code(owner.strip("1_source00"))).isEqualTo("SERVICE_FORBIDDEN");
    assertThat(owner.recycle(ENTRY).path("displayInSearch").asInt()).isEqualTo(-2);
  }

  @Test
  void moreCallsThanTheWindowHoldsAreBlockedBeforeAnythingIsDone() throws Exception {
    List<String> ids = Entries.ids(40);
    server =
        SandboxServer.builder(Entries.readyOnes(40))
            .clock(clock::get)
            .limits(RateLimits.MEASURED)
            .start();
    Changes changes = Changes.by(server);

    int recycled = 0;
    for (String id : ids) {
      recycled += code(changes.recycle(id)).equals("none") ? 1 : 0;
    }
    int deleted = 0;
    for (String id : ids) {
      deleted += changes.delete(id).isNull() ? 1 : 0;
    }

    assertThat(recycled).isEqualTo(20);
    assertThat(deleted).isEqualTo(30);
    assertThat(code(changes.recycle(ids.get(39)))).isEqualTo("ACTION_BLOCKED");
    assertThat(server.deeds().on(ids.get(39))).isEmpty();
    clock.set(START.plusSeconds(10));
    assertThat(code(changes.recycle(ids.get(39)))).isEqualTo("none");
  }

  private static JsonNode metadata(Changes changes) throws Exception {
    return changes
        .client()
        .call("metadata_metadata", "list", Map.of("filter", Map.of("objectIdEqual", ENTRY)));
  }

  private SandboxServer.Builder server() {
    return SandboxServer.builder(
            SandboxAccount.of(
                Entries.ready(ENTRY).withFlavors(SandboxFlavor.source("1_source00", ENTRY, 900)),
                Entries.ready("1_other000")))
        .clock(clock::get);
  }

  private Changes serve(SandboxServer.Builder options) throws Exception {
    server = options.start();
    return Changes.by(server);
  }
}
