package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Csv;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;

/** The three stages of the original on their own, for people who edit in between. */
class StagesTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(700, 5));

  private static String candidates;
  private static String measured;
  private static String summary;

  @TempDir private Path home;

  @BeforeAll
  static void auditAllStagesTogetherAndTheFirstAlone(@TempDir Path home) throws Exception {
    try (Installation program = Installation.in(home.resolve("all"), ACCOUNT)) {
      Files.createDirectories(home.resolve("all"));
      program.drop(ACCOUNT).workOffInbox();
      measured = program.audit().csvFiles().get("candidates.csv");
      summary = program.audit().csvFiles().get("summary.csv");
    }
    try (Installation program = Installation.in(home.resolve("first"), ACCOUNT)) {
      Files.createDirectories(home.resolve("first"));
      program.set("audit.flavors", "false").drop(ACCOUNT).workOffInbox();
      candidates = program.audit().csvFiles().get("candidates.csv");
      assertThat(program.kaltura().calls().total("flavorAsset.list")).isZero();
    }
  }

  @Test
  void measuresAListOfCandidatesToTheSameBytes() throws Exception {
    try (Installation program = with("candidates/mine.csv", candidates)) {
      assertThat(program.workOffInbox()).isZero();

      assertThat(program.audit().csvFiles())
          .containsEntry("candidates.csv", measured)
          .containsEntry("summary.csv", summary);
      assertThat(program.audit().json().at("/inputs/0/role").asText()).isEqualTo("candidates");
      assertThat(program.names("done")).hasSize(1);
    }
  }

  @Test
  void sumsUpAMeasuredListWithoutACall() throws Exception {
    try (Installation program = with("enriched/mine.csv", measured)) {
      assertThat(program.workOffInbox()).isZero();

      assertThat(program.kaltura().calls().total()).isZero();
      assertThat(program.audit().csvFiles())
          .containsEntry("candidates.csv", measured)
          .containsEntry("summary.csv", summary);
    }
  }

  @Test
  void measuresExactlyTheRowsThatAreLeft() throws Exception {
    List<List<String>> rows = Csv.parse(candidates);
    List<List<String>> kept = new ArrayList<>(rows.subList(0, 1));
    kept.addAll(rows.subList(3, 8));
    try (Installation program = with("candidates/mine.csv", csv(kept, ",", "\n"))) {
      assertThat(program.workOffInbox()).isZero();

      assertThat(program.audit().column("candidates.csv", 1))
          .isEqualTo(kept.stream().skip(1).map(row -> row.get(1)).toList());
      assertThat(program.audit().rows("candidates.csv"))
          .allSatisfy(row -> assertThat(Csv.parse(measured)).contains(row));
    }
  }

  @Test
  void acceptsWhatASpreadsheetMakesOfTheList() throws Exception {
    List<List<String>> edited =
        Csv.parse(candidates).stream().map(StagesTest::withTheReasonFirstAndANote).toList();
    String text = "\uFEFF" + csv(edited, ";", "\r\n");
    try (Installation program = with("candidates/edited in Excel.csv", text)) {
      assertThat(program.workOffInbox()).isZero();

      List<List<String>> table = program.audit().table("candidates.csv");
      assertThat(table.get(0))
          .startsWith("reason", "policy")
          .endsWith("note", "number_of_flavors", "bytes_saved");
      assertThat(table.get(1)).contains("ask the department");
      assertThat(program.audit().csvFiles()).containsEntry("summary.csv", summary);
    }
  }

  @Test
  void acceptsAListInLatin1() throws Exception {
    String text = "policy,entry_id,entry_name\n4year,0_unknown00,\u00dcbung\n";
    try (Installation program = Installation.in(home, ACCOUNT)) {
      Files.createDirectories(program.inbox("candidates"));
      Files.write(program.inbox("candidates/a.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(program.audit().column("candidates.csv", 2)).containsExactly("\u00dcbung");
    }
  }

  @Test
  void saysWhichCandidatesOfAListAreGone() throws Exception {
    String list = "policy,entry_id,owner\n4year,0_unknown00,me\n";
    try (Installation program = with("candidates/old.csv", list)) {
      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(program.audit().rows("candidates.csv"))
          .containsExactly(List.of("4year", "0_unknown00", "me", "", ""));
      assertThat(program.audit().rows("unmeasured.csv"))
          .containsExactly(
              List.of("0_unknown00", "4year", "gone", "Kaltura does not have the entry any more"));
    }
  }

  @Test
  void doesNotCallACandidateGoneThatCouldNotBeLookedUp() throws Exception {
    List<String> ids =
        Csv.parse(candidates).stream().skip(1).limit(3).map(row -> row.get(1)).toList();
    try (Installation program = with("candidates/mine.csv", candidates)) {
      program
          .set("kaltura.retries", "1")
          .kaltura()
          .faults(Faults.forAction("media.list", Faults.forIds(Set.copyOf(ids), Fault.HTTP_500)));
      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(program.audit().column("unmeasured.csv", 0)).isEqualTo(ids);
      assertThat(program.audit().column("unmeasured.csv", 2)).containsOnly("call_failed");
    }
  }

  @Test
  void rejectsRowsOfAnUnknownPolicy() throws Exception {
    String list = "policy,entry_id\n3year,0_unknown00\n";
    try (Installation program = with("enriched/odd.csv", list + "")) {
      assertThat(program.workOffInbox()).isEqualTo(1);
      assertThat(program.error()).contains("odd.csv", "number of flavors", "bytes saved");
    }
    try (Installation program =
        Installation.in(home.resolve("b"), ACCOUNT).drop("candidates/odd.csv", list)) {
      assertThat(program.workOffInbox()).isEqualTo(3);
      assertThat(program.audit().column("rejected.csv", 2))
          .containsExactly("policy \"3year\" is none of 2year, 4year, nonready");
    }
  }

  @Test
  void countsAMissingMeasureAsMissingAndNotAsNothing() throws Exception {
    String list =
        "policy,entry_id,number_of_flavors,bytes_saved\n4year,0_aaaaaaaa,,\n4year,0_bbbbbbbb,2,5.8E+12\n"
            + "2year,0_cccccccc,3,1024\n";
    try (Installation program = with("enriched/mine.csv", list)) {
      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(program.audit().column("unmeasured.csv", 0))
          .containsExactly("0_aaaaaaaa", "0_bbbbbbbb");
      assertThat(program.audit().json().at("/flavors/bytes").asLong()).isEqualTo(1024);
    }
  }

  @Test
  void auditsEachListOfTheInboxOnItsOwn() throws Exception {
    try (Installation program = with("enriched/one.csv", measured)) {
      program.drop("enriched/two.csv", measured);
      assertThat(program.workOffInbox()).isZero();

      assertThat(program.names("outbox")).hasSize(2);
    }
  }

  private Installation with(String name, String text) throws IOException {
    return Installation.in(home, ACCOUNT).drop(name, text);
  }

  private static List<String> withTheReasonFirstAndANote(List<String> row) {
    List<String> edited = new ArrayList<>(row);
    boolean header = row.get(0).equals("policy");
    edited.add(0, edited.remove(edited.size() - 1));
    edited.add(header ? "note" : "ask the department");
    return edited;
  }

  private static String csv(List<List<String>> rows, String delimiter, String lineEnd) {
    return rows.stream()
        .map(row -> row.stream().map(StagesTest::quoted).collect(Collectors.joining(delimiter)))
        .collect(Collectors.joining(lineEnd, "", lineEnd));
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
