package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.Changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrippingTest {

  private static final String ENTRY = "1_entry000";
  private static final String SOURCE = "1_source00";
  private static final String COPY = "1_copy0000";

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDeletedFlavorIsAnsweredWithNullAndGoneFromEveryList() throws Exception {
    Changes changes = serve(SandboxFlavor.source(SOURCE, ENTRY, 900), copy());

    String answer = changes.client().send("flavorAsset", "delete", Map.of("id", COPY)).body();

    assertThat(answer).isEqualTo("null");
    assertThat(TestClient.ids(changes.flavors(ENTRY))).containsExactly(SOURCE);
    assertThat(changes.get(ENTRY).path("flavorParamsIds").asText()).isEqualTo("0");
    assertThat(changes.media(ENTRY).at("/objects/0/flavorParamsIds").asText()).isEqualTo("0");
    assertThat(code(changes.client().call("flavorAsset", "get", Map.of("id", COPY))))
        .isEqualTo("FLAVOR_ASSET_ID_NOT_FOUND");
  }

  @Test
  void aSecondDeletionOfAFlavorDoesNotFindIt() throws Exception {
    Changes changes = serve(SandboxFlavor.source(SOURCE, ENTRY, 900), copy());

    changes.strip(COPY);

    assertThat(code(changes.strip(COPY))).isEqualTo("FLAVOR_ASSET_ID_NOT_FOUND");
    assertThat(code(changes.strip("1_unknown0"))).isEqualTo("FLAVOR_ASSET_ID_NOT_FOUND");
    assertThat(server.deeds().all()).hasSize(1);
  }

  @Test
  void anEntryWithoutAReadyFlavorHasNoContentAndCannotBeConverted() throws Exception {
    Changes changes =
        serve(SandboxFlavor.source(SOURCE, ENTRY, 900).withStatus(SandboxFlavor.ERROR), copy());

    changes.strip(COPY);

    assertThat(changes.get(ENTRY).path("status").asInt()).isEqualTo(7);
    assertThat(code(changes.convert(ENTRY, 10))).isEqualTo("INVALID_ENTRY_STATUS");
  }

  @Test
  void theSourceIsDeletedWithoutAWordAndNothingCanBeMadeFromItAnyMore() throws Exception {
    Changes changes = serve(SandboxFlavor.source(SOURCE, ENTRY, 900), copy());

    assertThat(changes.strip(SOURCE).isNull()).isTrue();

    assertThat(changes.get(ENTRY).path("status").asInt()).isEqualTo(2);
    assertThat(code(changes.convert(ENTRY, 20))).isEqualTo("ORIGINAL_FLAVOR_ASSET_IS_MISSING");
  }

  @Test
  void aFlavorThatIsMadeAgainHasANewIdAndTheOldOneStaysGone() throws Exception {
    Changes changes = serve(SandboxFlavor.source(SOURCE, ENTRY, 900), copy());
    changes.strip(COPY);

    JsonNode made = changes.convert(ENTRY, 10);

    assertThat(made.path("id").asText()).isNotEqualTo(COPY);
    assertThat(TestClient.ids(changes.flavors(ENTRY)))
        .containsExactlyInAnyOrder(SOURCE, made.path("id").asText());
    assertThat(code(changes.strip(COPY))).isEqualTo("FLAVOR_ASSET_ID_NOT_FOUND");
    assertThat(code(changes.convert(ENTRY, 0))).isEqualTo("FLAVOR_PARAMS_ID_NOT_FOUND");
  }

  @Test
  void aFlavorThatIsConvertedAgainKeepsItsIdAndCountsUpItsVersion() throws Exception {
    Changes changes = serve(SandboxFlavor.source(SOURCE, ENTRY, 900), copy());

    JsonNode made = changes.convert(ENTRY, 10);

    assertThat(made.path("id").asText()).isEqualTo(COPY);
    assertThat(made.path("version").asText()).isEqualTo("2");
  }

  @Test
  void aReadySourceWithoutAPlayersTagLeavesNothingToPlay() throws Exception {
    Changes changes = serve(SandboxFlavor.source(SOURCE, ENTRY, 900), copy());
    int before = changes.sources(ENTRY);

    changes.strip(COPY);

    assertThat(before).isPositive();
    assertThat(changes.sources(ENTRY)).isZero();
    assertThat(changes.get(ENTRY).path("status").asInt()).isEqualTo(2);
  }

  @Test
  void playersChooseFilesByTheFirstGroupOfTagsThatFits() throws Exception {
    Changes changes =
        serve(
            SandboxFlavor.source(SOURCE, ENTRY, 900).withTags("source,web"),
            copy().withTags("iphonenew,web"));

    assertThat(changes.sources(ENTRY)).isEqualTo(3);
    changes.strip(COPY);
    assertThat(changes.sources(ENTRY)).isOne();
  }

  @Test
  void findsTheFlavorsOfAnAccountThatIsMadeUp() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(300, 7));
    server = SandboxServer.start(account);
    Changes changes = Changes.by(server);
    SandboxEntry entry =
        account
            .entries()
            .filter(each -> each.status().equals(EntryState.READY) && !each.purged())
            .filter(each -> each.flavors().size() > 3)
            .findFirst()
            .orElseThrow();
    String last = entry.flavors().get(entry.flavors().size() - 1).id();

    assertThat(changes.strip(last).isNull()).isTrue();

    assertThat(TestClient.ids(changes.flavors(entry.id()))).isNotEmpty().doesNotContain(last);
    assertThat(server.deeds().all())
        .singleElement()
        .satisfies(
            deed -> {
              assertThat(deed.action()).isEqualTo("flavorasset.delete");
              assertThat(deed.entryId()).isEqualTo(entry.id());
              assertThat(deed.flavorId()).isEqualTo(last);
            });
    assertThat(account.find(entry.id())).contains(entry);
  }

  private static SandboxFlavor copy() {
    return SandboxFlavor.transcoded(COPY, ENTRY, 10, 300);
  }

  private Changes serve(SandboxFlavor... flavors) throws Exception {
    server = SandboxServer.start(SandboxAccount.of(Entries.ready(ENTRY).withFlavors(flavors)));
    return Changes.by(server);
  }
}
