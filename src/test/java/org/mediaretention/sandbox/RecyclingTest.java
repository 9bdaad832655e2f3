package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.Changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecyclingTest {

  private static final String ENTRY = "1_entry000";
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private final AtomicReference<Instant> clock = new AtomicReference<>(START);
  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRecycledEntryIsAnsweredWholeAndHiddenUnlessAskedForByItsId() throws Exception {
    Changes changes = serve(Entries.ready(ENTRY), Entries.ready("1_other000"));

    JsonNode answer = changes.recycle(ENTRY);

    assertThat(answer.path("id").asText()).isEqualTo(ENTRY);
    assertThat(answer.path("displayInSearch").asInt()).isEqualTo(-2);
    assertThat(answer.path("status").asInt()).isEqualTo(2);
    assertThat(changes.get(ENTRY).path("displayInSearch").asInt()).isEqualTo(-2);
    assertThat(changes.get(ENTRY).path("updatedAt").asLong()).isEqualTo(START.getEpochSecond());
    assertThat(changes.find(ENTRY).path("displayInSearch").asInt()).isEqualTo(-2);
    assertThat(changes.media(ENTRY).at("/objects/0/displayInSearch").asInt()).isEqualTo(-2);
    assertThat(changes.count()).isOne();
  }

  @Test
  void aSecondRecyclingAndASecondRestoringAreRefused() throws Exception {
    Changes changes =
        serve(Entries.ready(ENTRY).with(EntryState.neverPlayed().displayedAs(EntryState.CHILD)));

    changes.recycle(ENTRY);
    assertThat(code(changes.recycle(ENTRY))).isEqualTo("INVALID_ENTRY_STATUS_FOR_RECYCLE");
    assertThat(changes.restore(ENTRY).path("displayInSearch").asInt()).isEqualTo(-1);
    assertThat(code(changes.restore(ENTRY))).isEqualTo("INVALID_ENTRY_STATUS_FOR_RESTORE");

    assertThat(server.deeds().all())
        .extracting(Deed::action)
        .containsExactly("baseentry.recycle", "baseentry.restorerecycled");
    assertThat(server.calls().changing()).isEqualTo(4);
  }

  @Test
  void withoutTheFeatureNothingIsRecycledButRestoringWorks() throws Exception {
    Changes changes = serve(Entries.ready(ENTRY), Entries.ready("1_other000"));
    changes.recycle(ENTRY);

    server.circumstances(now -> now.without(Feature.RECYCLE_BIN));

    assertThat(code(changes.recycle("0_nobody00"))).isEqualTo("FEATURE_RECYCLE_BIN_DISABLED");
    assertThat(code(changes.recycle("1_other000"))).isEqualTo("FEATURE_RECYCLE_BIN_DISABLED");
    assertThat(changes.restore(ENTRY).path("displayInSearch").asInt()).isOne();
  }

  @Test
  void aDeletedEntryIsMarkedAndThenNotFound() throws Exception {
    Changes changes = serve(Entries.ready(ENTRY));
    changes.delete(ENTRY);

    assertThat(code(changes.recycle(ENTRY))).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(changes.find(ENTRY).path("status").asInt()).isEqualTo(3);
    assertThat(changes.find(ENTRY).path("displayInSearch").asInt()).isEqualTo(-2);
    assertThat(code(changes.recycle(ENTRY))).isEqualTo("INVALID_ENTRY_STATUS_FOR_RECYCLE");
    assertThat(code(changes.recycle("1_unknown0"))).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(code(changes.restore(ENTRY))).isEqualTo("ENTRY_ID_NOT_FOUND");
  }

  @Test
  void anOldIdIsBlockedForAnAdministratorAndStaysWithoutAWordForItsOwner() throws Exception {
    Changes admin = serve(Entries.ready("0_entry000"));
    Changes owner = new Changes(new TestClient(server).loginAs("owner"));
    server.circumstances(now -> now.with(Quirk.OLD_IDS_STAY));

    assertThat(code(admin.recycle("0_entry000"))).isEqualTo("ACTION_BLOCKED");
    assertThat(owner.recycle("0_entry000").path("displayInSearch").asInt()).isEqualTo(-2);

    assertThat(admin.get("0_entry000").path("displayInSearch").asInt()).isOne();
    assertThat(server.deeds().all()).isEmpty();
  }

  @Test
  void aRecordingOfZoomSeemsToBeRecycledAndStays() throws Exception {
    Changes changes = serve(Entries.ready(ENTRY).with("adminTags", "zoomentry,spring"));
    server.circumstances(now -> now.with(Quirk.ZOOM_STAYS));

    assertThat(changes.recycle(ENTRY).path("displayInSearch").asInt()).isEqualTo(-2);

    assertThat(changes.find(ENTRY).path("displayInSearch").asInt()).isOne();
    assertThat(server.deeds().all()).isEmpty();
  }

  @Test
  void theBinIsEmptiedOfReadyEntriesAloneAndOfAThousandADay() throws Exception {
    List<String> ids = IntStream.range(0, 1_010).mapToObj("1_%08d"::formatted).toList();
    SandboxEntry failed = Entries.in(ENTRY, EntryState.neverPlayed().withStatus("-1"));
    List<SandboxEntry> all = new ArrayList<>(ids.stream().map(Entries::ready).toList());
    all.add(0, failed);
    Changes changes = serve(all.toArray(SandboxEntry[]::new));
    changes.recycle(ENTRY);
    ids.forEach(id -> server.account().change(id, was -> EntryLife.recycled(was, clock.get())));

    server.account().emptyBin(Duration.ofDays(30));
    assertThat(changes.find(ids.get(0)).path("status").asInt()).isEqualTo(2);

    clock.set(START.plus(Duration.ofDays(31)));
    changes = Changes.by(server);
    server.account().emptyBin(Duration.ofDays(30));
    long left = inBin();
    server.account().emptyBin(Duration.ofDays(30));

    assertThat(left).isEqualTo(11);
    assertThat(inBin()).isOne();
    assertThat(changes.find(ENTRY).path("displayInSearch").asInt()).isEqualTo(-2);
    assertThat(changes.find(ids.get(0)).path("status").asInt()).isEqualTo(3);
  }

  private long inBin() {
    return server
        .account()
        .entries()
        .filter(entry -> entry.now().isRecycled() && !entry.now().isDeleted())
        .count();
  }

  private Changes serve(SandboxEntry... entries) throws Exception {
    server = SandboxServer.builder(SandboxAccount.of(entries)).clock(clock::get).start();
    return Changes.by(server);
  }
}
