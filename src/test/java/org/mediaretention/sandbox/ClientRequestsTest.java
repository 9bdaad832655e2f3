package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kaltura's own clients send, and whether they would understand what comes back. */
class ClientRequestsTest {

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.of(
          SandboxEntry.video("0_lecture1", "Lecture <1> & \"more\"", 1_500_000_000)
              .with(EntryState.neverPlayed().played(5, 1_600_000_000))
              .withFlavors(
                  SandboxFlavor.source("0_source00", "0_lecture1", 10),
                  SandboxFlavor.transcoded("0_mobile00", "0_lecture1", 48, 5),
                  SandboxFlavor.transcoded("0_tablet00", "0_lecture1", 49, 6)),
          SandboxEntry.video("0_youtube1", "Linked", 1_500_000_001).withKind(MediaKind.YOUTUBE),
          SandboxEntry.video("0_lecture2", "Lecture 2", 1_500_000_002),
          SandboxEntry.video("0_tooold01", "Before the filter", 1_300_000_000));

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("clientsAndHashes")
  void startsASessionWithAnAppToken(String name, AppTokenHash hash) throws Exception {
    RecordedClient client = serve(name, hash);

    ClientAnswer session = appToken(client, hash);

    assertThat(session.text("objectType")).isEqualTo("KalturaSessionInfo");
    assertThat(session.text("sessionType")).isEqualTo("2");
    assertThat(session.text("privileges")).isEqualTo("disableentitlement");
    assertThat(session.text("ks")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "python", "java"})
  void startsASessionWithASecretAndTellsOfIt(String name) throws Exception {
    RecordedClient client = signedIn(name);

    assertThat(client.send("session.start").text("")).startsWith("djJ8");
    assertThat(client.send("session.get").text("objectType")).isEqualTo("KalturaSessionInfo");
    assertThat(client.send("session.get").text("sessionType")).isEqualTo("2");
    assertThat(client.send("session.get").text("ks")).isEmpty();
    assertThat(client.send("system.ping").text("")).isIn("true", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "python", "java"})
  void listsAPageOfEntries(String name) throws Exception {
    ClientAnswer list = signedIn(name).send("baseEntry.list");

    assertThat(list.text("objectType")).isEqualTo("KalturaBaseEntryListResponse");
    assertThat(list.text("totalCount")).isEqualTo("3");
    assertThat(list.count("objects")).isEqualTo(2);
    assertThat(list.text("objects/0/objectType")).isEqualTo("KalturaMediaEntry");
    assertThat(list.text("objects/0/id")).isEqualTo("0_lecture1");
    assertThat(list.text("objects/0/name")).isEqualTo("Lecture <1> & \"more\"");
    assertThat(list.text("objects/0/lastPlayedAt")).isEqualTo("1600000000");
    assertThat(list.text("objects/1/lastPlayedAt")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "python", "java"})
  void countsEntriesAndClips(String name) throws Exception {
    RecordedClient client = signedIn(name);

    assertThat(client.send("baseEntry.count").text("")).isEqualTo("3");
    assertThat(client.send("media.count").text("")).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "python", "java"})
  void findsEntriesByTheirIds(String name) throws Exception {
    RecordedClient client = signedIn(name);

    ClientAnswer both = client.send("baseEntry.getByIds");

    assertThat(both.count("")).isEqualTo(2);
    assertThat(List.of(both.text("0/id"), both.text("1/id")))
        .containsExactlyInAnyOrder("0_lecture1", "0_youtube1");
    assertThat(client.send("baseEntry.get").text("id")).isEqualTo("0_lecture1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "python", "java"})
  void refusesAnEntryThatItDoesNotKnow(String name) throws Exception {
    ClientAnswer refused = signedIn(name).send("media.get");

    assertThat(refused.error("code")).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(refused.error("message")).isEqualTo("Entry id \"1_nowhere0\" not found");
    assertThat(refused.error("objectType")).isEqualTo("KalturaAPIException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "python", "java"})
  void listsTheFlavorsOfEntries(String name) throws Exception {
    RecordedClient client = signedIn(name);

    ClientAnswer page = client.send("flavorAsset.list");
    ClientAnswer all = client.send("flavorAsset.getByEntryId");

    assertThat(page.text("objectType")).isEqualTo("KalturaFlavorAssetListResponse");
    assertThat(page.text("totalCount")).isEqualTo("3");
    assertThat(page.count("objects")).isEqualTo(2);
    assertThat(all.count("")).isEqualTo(3);
    assertThat(all.text("0/objectType")).isEqualTo("KalturaFlavorAsset");
    assertThat(all.text("0/entryId")).isEqualTo("0_lecture1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "python", "java"})
  void listsTheMetadataOfEntries(String name) throws Exception {
    ClientAnswer list = signedIn(name).send("metadata_metadata.list");

    assertThat(list.text("totalCount")).isEqualTo("1");
    assertThat(list.text("objects/0/objectId")).isEqualTo("0_lecture1");
    assertThat(list.text("objects/0/xml")).isEqualTo("<metadata><Keep>1&amp;2</Keep></metadata>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "python", "java"})
  void answersCallsThatUseTheResultsOfEarlierOnes(String name) throws Exception {
    ClientAnswer answers = signedIn(name).send("multirequest");

    assertThat(answers.count("")).isEqualTo(4);
    assertThat(answers.text("1/totalCount")).isEqualTo("1");
    assertThat(answers.text("2/id")).isEqualTo("0_youtube1");
    assertThat(answers.error("3", "code")).isEqualTo("ENTRY_ID_NOT_FOUND");
  }

  static Stream<Arguments> clientsAndHashes() {
    return Stream.of("node", "python", "java")
        .flatMap(name -> Stream.of(AppTokenHash.values()).map(hash -> Arguments.of(name, hash)));
  }

  private RecordedClient signedIn(String name) throws Exception {
    RecordedClient client = serve(name, AppTokenHash.SHA256);
    client.set("ks", appToken(client, AppTokenHash.SHA256).text("ks"));
    return client;
  }

  private static ClientAnswer appToken(RecordedClient client, AppTokenHash hash) throws Exception {
    String ks = client.send("session.startWidgetSession").text("ks");
    byte[] digest =
        MessageDigest.getInstance(hash.algorithm())
            .digest((ks + SandboxCredentials.DEFAULT.appToken()).getBytes(StandardCharsets.UTF_8));
    client.set("ks", ks).set("tokenHash", HexFormat.of().formatHex(digest));
    return client.send("appToken.startSession");
  }

  private RecordedClient serve(String name, AppTokenHash hash) throws Exception {
    server =
        SandboxServer.builder(ACCOUNT)
            .credentials(SandboxCredentials.DEFAULT.withHashAlgorithm(hash.algorithm()))
            .metadata(
                new SandboxMetadata(7, "0_lecture1", "<metadata><Keep>1&amp;2</Keep></metadata>"))
            .start();
    return RecordedClient.named(name, new TestClient(server));
  }
}
