package org.mediaretention.disposition.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.disposition.Action;
import org.mediaretention.disposition.ItemState;
import org.mediaretention.disposition.Refused;

class PlanFilesTest {

  @TempDir private Path folder;

  @Test
  void planCsvHasTheColumnsOfTheContract() throws IOException {
    String text =
        new String(PlanCsv.bytes(List.of(Items.strip("0_a"), Items.delete("0_b"))), UTF_8);
    assertThat(text)
        .isEqualTo(
            """
            entry_id,action,rule,owner,entry_name,created,last_played,plays,status,flavors_to_delete,flavors_to_keep,bytes
            0_a,strip,2year,ann,Name of 0_a,2020-01-02T03:04:05Z,2022-01-01T00:00:00Z,3,2,0_f2 0_f3,0_f1,700
            0_b,delete,nonready,bob,Name of 0_b,2020-01-02T03:04:05Z,,,1,,,
            """);
  }

  @Test
  void planJsonHasTheNamesOfTheContractAndTheSumsOfPlanCsv() throws IOException {
    List<PlanItem> items = List.of(Items.strip("0_a"), Items.strip("0_c"), Items.delete("0_b"));
    FrozenPlan plan = Items.plan(items);
    write(FrozenPlan.NAME, plan.bytesOfFile());
    write(PlanCsv.NAME, PlanCsv.bytes(items));

    JsonNode json = new ObjectMapper().readTree(folder.resolve(FrozenPlan.NAME).toFile());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "format",
            "plan",
            "audit",
            "partnerId",
            "reportDate",
            "partial",
            "candidatesSha256",
            "planSha256",
            "madeAt",
            "items",
            "bytes",
            "leftOut",
            "limits");
    assertThat(json.get("items")).hasToString("{\"delete\":1,\"recycle\":0,\"strip\":2}");
    assertThat(json.get("bytes")).hasToString("{\"delete\":0,\"recycle\":0,\"strip\":1400}");
    assertThat(json.get("leftOut")).hasToString("{\"held\":1}");
    assertThat(FrozenPlan.read(folder)).isEqualTo(plan);
    plan.requireUnchanged(folder);
  }

  @Test
  void aPlanCsvThatChangedByAByteIsRefused() throws IOException {
    List<PlanItem> items = List.of(Items.strip("0_a"));
    byte[] bytes = PlanCsv.bytes(items);
    bytes[bytes.length - 2]++;
    write(PlanCsv.NAME, bytes);
    assertThatThrownBy(() -> Items.plan(items).requireUnchanged(folder))
        .isInstanceOf(Refused.class)
        .hasMessageContainingAll("plan.csv was changed since", "Make a new plan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "\"1\"", "null"})
  void anotherFormatIsRefusedInOneSentenceAndKept(String format) throws IOException {
    byte[] bytes =
        new String(Items.plan(List.of()).bytesOfFile(), UTF_8)
            .replaceFirst("\"format\" : 1", "\"format\" : " + format)
            .getBytes(UTF_8);
    write(FrozenPlan.NAME, bytes);
    assertThatThrownBy(() -> FrozenPlan.read(folder))
        .isInstanceOf(Refused.class)
        .hasMessageContainingAll(
            "plan.json has the format " + format, "knows 1 only", "use the version that wrote it");
    assertThat(folder.resolve(FrozenPlan.NAME)).hasBinaryContent(bytes);
  }

  @Test
  void aFileWithoutFormatAndABrokenOneAreRefused() throws IOException {
    write(FrozenPlan.NAME, "{}".getBytes(UTF_8));
    assertThatThrownBy(() -> FrozenPlan.read(folder)).hasMessageContaining("the format (none)");
    write(FrozenPlan.NAME, "{\"format\":1".getBytes(UTF_8));
    assertThatThrownBy(() -> FrozenPlan.read(folder)).isInstanceOf(Refused.class);
    write(FrozenPlan.NAME, "{\"format\":1}".getBytes(UTF_8));
    assertThatThrownBy(() -> FrozenPlan.read(folder))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("plan.json cannot be read");
    Files.delete(folder.resolve(FrozenPlan.NAME));
    assertThatThrownBy(() -> FrozenPlan.read(folder)).hasMessageContaining("There is no");
  }

  @Test
  void otherColumnsOrABadCellAreRefusedWithTheirPlace() throws IOException {
    String good = new String(PlanCsv.bytes(List.of(Items.strip("0_a"))), UTF_8);
    write(PlanCsv.NAME, good.replace("status,", "state,").getBytes(UTF_8));
    assertThatThrownBy(() -> PlanCsv.read(folder)).hasMessageContaining("newer version");
    write(PlanCsv.NAME, good.replace(",strip,", ",burn,").getBytes(UTF_8));
    assertThatThrownBy(() -> PlanCsv.read(folder))
        .isInstanceOf(Refused.class)
        .hasMessageContainingAll("plan.csv row 2", "action \"burn\"");
    write(PlanCsv.NAME, (good + good.split("\n")[1] + "\n").getBytes(UTF_8));
    assertThatThrownBy(() -> PlanCsv.read(folder)).hasMessageContaining("0_a twice");
  }

  @Test
  void theOtherTablesReadBackWhatTheyWrote() throws IOException {
    List<LeftOut> leftOut =
        List.of(new LeftOut("0_a", Action.STRIP, LeftOutReason.WOULD_NOT_PLAY, "=tags, none"));
    List<Notice> notices =
        List.of(
            new Notice("ann", "ann@x.edu", Notice.Via.OWNER, 3, Optional.of(Items.MADE), ""),
            new Notice("bob", "it@x.edu", Notice.Via.CO_EDITOR, 1, Optional.empty(), "550 no"));
    List<ItemResult> results =
        List.of(
            new ItemResult(
                "0_a",
                Action.STRIP,
                ItemState.DONE,
                "",
                Optional.of(Items.MADE),
                Optional.of(Items.MADE),
                OptionalLong.of(7)));
    write(LeftOut.NAME, LeftOut.bytes(leftOut));
    write(Notice.NAME, Notice.bytes(notices));
    write(ItemResult.NAME, ItemResult.bytes(results));
    assertThat(LeftOut.read(folder)).isEqualTo(leftOut);
    assertThat(Notice.read(folder)).isEqualTo(notices);
    assertThat(ItemResult.read(folder)).isEqualTo(results);
    assertThat(folder.resolve(LeftOut.NAME))
        .content()
        .startsWith("entry_id,action,reason,detail\n");
    assertThat(folder.resolve(Notice.NAME))
        .content()
        .startsWith("owner,address,via,items,sent_at,problem\n");
    assertThat(folder.resolve(ItemResult.NAME))
        .content()
        .startsWith("entry_id,action,state,detail,at,verified_at,bytes\n");
  }

  @Test
  void resultJsonAddsUpTheStates() throws IOException {
    ItemResult done =
        new ItemResult(
            "0_a",
            Action.STRIP,
            ItemState.DONE,
            "",
            Optional.empty(),
            Optional.empty(),
            OptionalLong.of(700));
    PlanResult result =
        PlanResult.of(
            Items.plan(List.of(Items.strip("0_a"))),
            new PlanResult.End(true, Items.MADE, 0, ""),
            List.of(done),
            "");
    write(PlanResult.NAME, result.bytesOfFile());
    assertThat(PlanResult.read(folder)).isEqualTo(result);
    assertThat(result.states()).containsExactly(Map.entry("done", 1L));
    assertThat(result.bytesFreed()).isEqualTo(700);
  }

  @Test
  void holdsMayBeEditedInASpreadsheet() throws IOException {
    write(
        Hold.NAME,
        "\uFEFFwhy;until;entry_id;by\r\nthesis;2026-06-30;0_a;ann\r\n;;\u200B0_b\u2060;\r\n;\u00A0;;\r\n\u001A"
            .getBytes(UTF_8));
    List<Hold> holds = Hold.read(folder);
    assertThat(holds).hasSize(2);
    assertThat(Hold.heldOn(LocalDate.parse("2026-06-30"), holds))
        .containsExactlyInAnyOrder("0_a", "0_b");
    assertThat(Hold.heldOn(LocalDate.parse("2026-07-01"), holds)).containsExactly("0_b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entry_id,until\n0_a,30.6.2026\n",
        "entry_id,until\n,2026-06-30\n",
        "id\n0_a\n",
        "entry_id\n0_a,x\n"
      })
  void holdsThatCannotBeReadStopEverything(String text) throws IOException {
    write(Hold.NAME, text.getBytes(UTF_8));
    assertThatThrownBy(() -> Hold.read(folder))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("holds.csv");
  }

  @Test
  void noHoldsAreNoFault() throws IOException {
    assertThat(Hold.read(folder)).isEmpty();
    write(Hold.NAME, Hold.bytes(List.of()));
    assertThat(Hold.read(folder)).isEmpty();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }
}
