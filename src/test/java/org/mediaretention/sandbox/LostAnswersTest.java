package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediaretention.sandbox.Changes.code;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostAnswersTest {

  private static final String ENTRY = "1_entry000";

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMEOUT", "RESET", "TRUNCATED", "HTML_200", "HTTP_502"})
  void aDeedWhoseAnswerIsLostIsDoneAndASecondCallIsRefused(Fault lost) throws Exception {
    Changes changes = serve();
    server.faultsAfter(Faults.next(lost));

    assertThatThrownBy(() -> changes.recycle(ENTRY)).isInstanceOf(IOException.class);

    assertThat(server.deeds().on(ENTRY)).hasSize(1);
    assertThat(changes.get(ENTRY).path("displayInSearch").asInt()).isEqualTo(-2);
    assertThat(code(changes.recycle(ENTRY))).isEqualTo("INVALID_ENTRY_STATUS_FOR_RECYCLE");
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET", "HTML_200", "HTTP_502", "INTERNAL_DATABASE_ERROR"})
  void whatGoesWrongBeforeTheDeedLeavesTheEntryAlone(Fault fault) throws Exception {
    Changes changes = serve();
    server.faults(Faults.next(fault));

    try {
      assertThat(changes.delete(ENTRY).isNull()).isFalse();
    } catch (IOException lost) {
      assertThat(lost).isNotNull();
    }

    assertThat(server.deeds().all()).isEmpty();
    assertThat(changes.get(ENTRY).path("status").asInt()).isEqualTo(2);
  }

  @Test
  void anErrorOfTheDatabaseMayComeAfterTheFlavorWent() throws Exception {
    Changes changes = serve();
    server.faultsAfter(Faults.forAction("flavorAsset.delete", Fault.INTERNAL_DATABASE_ERROR));

    assertThat(code(changes.strip("1_copy0000"))).isEqualTo("INTERNAL_DATABASE_ERROR");

    assertThat(TestClient.ids(changes.flavors(ENTRY))).containsExactly("1_source00");
    assertThat(code(changes.strip("1_copy0000"))).isEqualTo("FLAVOR_ASSET_ID_NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource(names = {"EMPTY_200", "HTTP_500"})
  void anEmptyAnswerIsNotNullThoughTheDeedIsDone(Fault fault) throws Exception {
    Changes changes = serve();
    server.faultsAfter(Faults.next(fault));

    assertThat(changes.delete(ENTRY).isMissingNode()).isTrue();

    assertThat(code(changes.get(ENTRY))).isEqualTo("ENTRY_ID_NOT_FOUND");
    assertThat(code(changes.delete(ENTRY))).isEqualTo("ENTRY_ID_NOT_FOUND");
  }

  @Test
  void anAnswerAboutAnotherEntryHidesADeedAndChangesNoOther() throws Exception {
    Changes changes = serve();
    server.faults(Faults.next(Fault.WRONG_ENTRIES));

    assertThat(changes.recycle(ENTRY).path("id").asText()).isEqualTo("1_other000");

    assertThat(server.deeds().all()).extracting(Deed::entryId).containsExactly(ENTRY);
    assertThat(changes.get("1_other000").path("displayInSearch").asInt()).isOne();
  }

  private Changes serve() throws Exception {
    server =
        SandboxServer.builder(
                SandboxAccount.of(
                    Entries.ready(ENTRY)
                        .withFlavors(
                            SandboxFlavor.source("1_source00", ENTRY, 900),
                            SandboxFlavor.transcoded("1_copy0000", ENTRY, 10, 300)),
                    Entries.ready("1_other000")))
            .hang(Duration.ofMillis(50))
            .start();
    return Changes.by(server);
  }
}
