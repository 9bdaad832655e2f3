package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.Changes.code;
import static org.mediaretention.sandbox.EntryState.neverPlayed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeletingTest {

  private static final String ENTRY = "1_entry000";

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDeletedEntryIsAnsweredWithNullAndFoundByItsIdAlone() throws Exception {
    Changes changes =
        serve(Entries.ready(ENTRY).withFlavors(SandboxFlavor.source("1_source00", ENTRY, 9)));

    String answer = changes.client().send("baseEntry", "delete", Map.of("entryId", ENTRY)).body();

    assertThat(answer).isEqualTo("null");
    assertThat(code(changes.get(ENTRY))).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(changes.find(ENTRY).path("status").asInt()).isEqualTo(3);
    assertThat(changes.flavors(ENTRY).path("totalCount").asInt()).isZero();
    assertThat(code(changes.strip("1_source00"))).isEqualTo("FLAVOR_ASSET_ID_NOT_FOUND");
    assertThat(changes.count()).isZero();
  }

  @Test
  void aSecondDeletionDoesNotFindTheEntry() throws Exception {
    Changes changes = serve(Entries.ready(ENTRY));

    changes.delete(ENTRY);

    assertThat(code(changes.delete(ENTRY))).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(code(changes.delete("1_unknown0"))).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(server.deeds().all()).hasSize(1);
  }

  @Test
  void aBlockedEntryIsAnsweredWithNullAndStays() throws Exception {
    Changes changes = serve(Entries.in(ENTRY, neverPlayed().withStatus(EntryState.BLOCKED)));

    assertThat(changes.delete(ENTRY).isNull()).isTrue();

    assertThat(changes.get(ENTRY).path("status").asInt()).isEqualTo(6);
    assertThat(server.deeds().all()).isEmpty();
  }

  @Test
  void mediaDeleteFindsClipsAlone() throws Exception {
    Changes changes =
        serve(Entries.ready(ENTRY), Entries.ready("1_youtube0").withKind(MediaKind.YOUTUBE));

    JsonNode clip = changes.client().call("media", "delete", Map.of("entryId", ENTRY));
    JsonNode other = changes.client().call("media", "delete", Map.of("entryId", "1_youtube0"));

    assertThat(clip.isNull()).isTrue();
    assertThat(code(other)).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(changes.delete("1_youtube0").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aLiveEntryOrARecordingIsRefusedWhileItIsAtWork(DeletionBar bar) throws Exception {
    Changes changes = serve(Entries.ready(ENTRY).withKind(MediaKind.LIVE).with(bar));

    assertThat(code(changes.delete(ENTRY))).isEqualTo(bar.name());
    assertThat(changes.get(ENTRY).path("status").asInt()).isEqualTo(2);

    server.account().change(ENTRY, entry -> entry.with(DeletionBar.NONE));
    assertThat(changes.delete(ENTRY).isNull()).isTrue();
  }

  @Test
  void hiddenChildrenAndMetadataGoAlongAndAChildInTheBinIsMissed() throws Exception {
    SandboxEntry child = Entries.ready("1_child000").with("parentEntryId", ENTRY);
    server =
        SandboxServer.builder(
                SandboxAccount.of(
                    Entries.ready(ENTRY),
                    child.with(neverPlayed().displayedAs(EntryState.CHILD)),
                    Entries.ready("1_recycled").with("parentEntryId", ENTRY),
                    Entries.ready("1_clip0000").with("rootEntryId", ENTRY)))
            .metadata(new SandboxMetadata(7, ENTRY, "<metadata/>"))
            .start();
    Changes changes = Changes.by(server);
    changes.recycle("1_recycled");

    changes.delete(ENTRY);

    assertThat(changes.find("1_child000").path("status").asInt()).isEqualTo(3);
    assertThat(changes.find("1_recycled").path("status").asInt()).isEqualTo(2);
    assertThat(changes.find("1_clip0000").path("status").asInt()).isEqualTo(2);
    assertThat(server.metadata().all()).isEmpty();
    assertThat(server.deeds().on("1_child000")).extracting(Deed::becauseOf).containsExactly(ENTRY);
    assertThat(server.deeds().named())
        .extracting(Deed::entryId)
        .containsExactly("1_recycled", ENTRY);
  }

  @Test
  void aMultirequestThatNamesNoActionLeavesTheRestUndoneWithoutAWord() throws Exception {
    Changes changes = serve(Entries.ready(ENTRY), Entries.ready("1_other000"));
    Map<String, ?> first = Map.of("service", "baseEntry", "action", "delete", "entryId", ENTRY);
    Map<String, ?> broken = Map.of("service", "baseEntry", "entryId", "1_other000");
    Map<String, ?> last =
        Map.of("service", "baseEntry", "action", "delete", "entryId", "1_other000");

    JsonNode answer =
        changes.client().call("multirequest", "", Map.of("1", first, "2", broken, "3", last));

    assertThat(answer.size()).isOne();
    assertThat(server.deeds().all()).extracting(Deed::entryId).isEqualTo(List.of(ENTRY));
    assertThat(server.calls().changing()).isOne();
  }

  private Changes serve(SandboxEntry... entries) throws Exception {
    server = SandboxServer.start(SandboxAccount.of(entries));
    return Changes.by(server);
  }
}
