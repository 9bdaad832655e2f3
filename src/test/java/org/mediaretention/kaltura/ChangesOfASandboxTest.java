package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.change.ChangeOutcome.Kind;
import org.mediaretention.kaltura.change.ChangeOutcomes;
import org.mediaretention.kaltura.change.ConvertFlavor;
import org.mediaretention.kaltura.change.DeleteEntry;
import org.mediaretention.kaltura.change.KalturaChange;
import org.mediaretention.kaltura.change.RecycleEntry;
import org.mediaretention.kaltura.change.RestoreEntry;
import org.mediaretention.kaltura.change.StripFlavor;
import org.mediaretention.sandbox.Deed;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.Feature;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxCredentials;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxFlavor;
import org.mediaretention.sandbox.SandboxServer;

/** The changes that the program knows, made in a sandbox. */
class ChangesOfASandboxTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENTRY = "1_entry000";

  private final ChangeOutcomes outcomes = new ChangeOutcomes();
  private final HttpClient http = HttpClient.newHttpClient();
  private SandboxServer sandbox;
  private String ks;

  @BeforeEach
  void start() throws Exception {
    SandboxEntry entry =
        SandboxEntry.video(ENTRY, "Lecture", 1_500_000_000)
            .withFlavors(
                SandboxFlavor.source("1_source00", ENTRY, 900),
                SandboxFlavor.transcoded("1_copy0000", ENTRY, 10, 300));
    sandbox = SandboxServer.start(SandboxAccount.of(entry));
    SandboxCredentials login = SandboxCredentials.DEFAULT;
    Map<String, Object> secret =
        Map.of("secret", login.adminSecret(), "partnerId", login.partnerId(), "type", 2);
    ks = JSON.readTree(post("session", "start", secret)).asText();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void eachChangeIsDoneOnceAndKnownAsDone() throws Exception {
    List<KalturaChange> changes =
        List.of(
            new StripFlavor(ENTRY, "1_copy0000"),
            new ConvertFlavor(ENTRY, 10),
            new RecycleEntry(ENTRY),
            new RestoreEntry(ENTRY),
            new DeleteEntry(ENTRY));

    for (KalturaChange change : changes) {
      assertThat(make(change)).as(change.name()).isEqualTo(Kind.DONE);
    }

    assertThat(sandbox.deeds().all())
        .extracting(Deed::action)
        .containsExactlyElementsOf(changes.stream().map(ChangesOfASandboxTest::lower).toList());
  }

  @Test
  void aSecondChangeIsKnownAsNotDone() throws Exception {
    make(new StripFlavor(ENTRY, "1_copy0000"));
    assertThat(make(new StripFlavor(ENTRY, "1_copy0000"))).isEqualTo(Kind.GONE);
    make(new RecycleEntry(ENTRY));
    assertThat(make(new RecycleEntry(ENTRY))).isEqualTo(Kind.ALREADY);
    make(new RestoreEntry(ENTRY));
    assertThat(make(new RestoreEntry(ENTRY))).isEqualTo(Kind.ALREADY);
    make(new DeleteEntry(ENTRY));
    assertThat(make(new DeleteEntry(ENTRY))).isEqualTo(Kind.GONE);
    assertThat(make(new ConvertFlavor(ENTRY, 10))).isEqualTo(Kind.GONE);
  }

  @Test
  void whatMayHaveBeenDoneIsUnknown() throws Exception {
    sandbox.faultsAfter(Faults.next(Fault.INTERNAL_DATABASE_ERROR, Fault.EMPTY_200));

    assertThat(make(new StripFlavor(ENTRY, "1_copy0000"))).isEqualTo(Kind.UNKNOWN);
    assertThat(make(new DeleteEntry(ENTRY))).isEqualTo(Kind.UNKNOWN);

    assertThat(sandbox.deeds().all()).hasSize(2);
  }

  @Test
  void anAnswerAboutAnotherEntryProvesNothing() throws Exception {
    sandbox.faultsAfter(Faults.next(Fault.NULL_BODY, Fault.WRONG_ENTRIES));

    assertThat(make(new RecycleEntry(ENTRY))).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void anAccountWithoutABinRefusesEveryEntry() throws Exception {
    sandbox.circumstances(now -> now.without(Feature.RECYCLE_BIN));

    assertThat(make(new RecycleEntry(ENTRY))).isEqualTo(Kind.REFUSED_FOR_ALL);
    assertThat(make(new RecycleEntry("0_nobody00"))).isEqualTo(Kind.REFUSED_FOR_ALL);
  }

  private Kind make(KalturaChange change) throws Exception {
    Map<String, Object> parameters = new HashMap<>(change.parameters());
    parameters.put("ks", ks);
    byte[] answer = post(change.service(), change.action(), parameters);
    return outcomes.of(change, answer).kind();
  }

  private byte[] post(String service, String action, Map<String, Object> parameters)
      throws Exception {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("format", 1);
    JsonNode body = JSON.valueToTree(all);
    HttpRequest request =
        HttpRequest.newBuilder(
                sandbox.uri().resolve("/api_v3/service/" + service + "/action/" + action))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    return http.send(request, BodyHandlers.ofByteArray()).body();
  }

  private static String lower(KalturaChange change) {
    return change.name().toLowerCase(Locale.ROOT);
  }
}
