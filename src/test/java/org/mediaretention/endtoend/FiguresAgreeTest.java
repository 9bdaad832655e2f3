package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxServer;

/** Page, summary, account and owners say of the candidates what the list of them sums to. */
class FiguresAgreeTest {

  private static final List<String> RULES = List.of("2year", "4year", "nonready");

  @TempDir private static Path home;

  private static FinishedAudit audit;
  private static String page;

  /** What one rule names, or all of them. */
  private record Sum(long entries, long seconds, long bytes, long unmeasured) {

    Sum plus(Sum other) {
      return new Sum(
          entries + other.entries,
          seconds + other.seconds,
          bytes + other.bytes,
          unmeasured + other.unmeasured);
    }
  }

  @BeforeAll
  static void audit() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(3_000, 606));
    // The flavors of some candidates cannot be listed, so that these are not measured.
    Faults faults =
        Faults.forAction(
            "flavorAsset.list", Faults.forIds(everyHundredth(account), Fault.HTTP_503));
    SandboxServer.Builder kaltura = SandboxServer.builder(account).faults(faults);
    try (Installation program = Installation.in(home, kaltura)) {
      program.drop(account).set("kaltura.retries", "0");
      assertThat(program.workOffInbox()).isEqualTo(3);
      audit = program.audit();
      page = Files.readString(audit.folder().resolve("report.html"));
    }
  }

  private static Set<String> everyHundredth(SandboxAccount account) {
    List<String> ids = account.entries().map(SandboxEntry::id).toList();
    return IntStream.range(0, ids.size())
        .filter(i -> i % 100 == 0)
        .mapToObj(ids::get)
        .collect(Collectors.toSet());
  }

  @Test
  void hasSomethingToSumUp() throws IOException {
    Sum total = total();

    assertThat(total.entries()).isGreaterThan(500);
    assertThat(total.bytes()).isPositive();
    assertThat(total.unmeasured()).isPositive().isLessThan(total.entries());
  }

  @Test
  void theSummaryAgreesWithTheListOfCandidates() throws IOException {
    Map<String, List<String>> lines = new HashMap<>();
    audit.rows("summary.csv").forEach(row -> lines.put(row.get(0), row.subList(1, row.size())));

    for (int i = 0; i <= RULES.size(); i++) {
      Sum sum = i < RULES.size() ? sums().get(RULES.get(i)) : total();
      assertThat(lines.get("Candidates").get(i)).isEqualTo(Long.toString(sum.entries()));
      assertThat(lines.get("Duration of entries (seconds)").get(i))
          .isEqualTo(Long.toString(sum.seconds()));
      assertThat(lines.get("Bytes saved").get(i)).isEqualTo(Long.toString(sum.bytes()));
    }
  }

  @Test
  void theAccountAgreesWithTheListOfCandidates() throws IOException {
    JsonNode json = audit.json();

    for (String rule : RULES) {
      assertThat(json.at("/candidates/" + rule).asLong()).isEqualTo(sums().get(rule).entries());
    }
    assertThat(json.at("/counts/candidates").asLong()).isEqualTo(total().entries());
    assertThat(json.at("/flavors/bytes").asLong()).isEqualTo(total().bytes());
    assertThat(json.at("/flavors/unmeasured").asLong()).isEqualTo(total().unmeasured());
  }

  @Test
  void thePageAgreesWithTheListOfCandidates() throws IOException {
    Map<String, String> titles =
        Map.of(
            "2year", "Flavors to strip",
            "4year", "Entries to delete",
            "nonready", "Entries that never became ready");

    for (String rule : RULES) {
      Sum sum = sums().get(rule);
      assertThat(exact("<h3>%s</h3>(.*?)</li>".formatted(titles.get(rule))))
          .containsExactly(sum.entries(), sum.seconds(), sum.bytes());
      assertThat(
              exact(
                  "Entries, hours and bytes by rule</caption>.*?<th scope=\"row\">%s\\s(.*?)</tr>"
                      .formatted(titles.get(rule))))
          .startsWith(sum.entries(), sum.seconds(), sum.bytes(), sum.unmeasured());
    }
  }

  @Test
  void everyTableOfThePageSumsToAllCandidates() throws IOException {
    Sum total = total();
    List<Long> all =
        List.of(
            sums().get("2year").entries(),
            sums().get("4year").entries(),
            sums().get("nonready").entries(),
            total.entries(),
            total.seconds(),
            total.bytes(),
            total.unmeasured());

    for (String caption :
        List.of("By year of creation", "By time since", "The 20 largest owners", "By type and")) {
      String table = part("<caption>%s.*?</table>".formatted(caption));
      List<Long> rows = columnSums(table.substring(0, table.indexOf("<tfoot>")), all.size());
      assertThat(rows).as(caption).isEqualTo(all);
      assertThat(numbers(table.substring(table.indexOf("<tfoot>")))).as(caption).isEqualTo(all);
    }
  }

  @Test
  void thePolicyOfTheAuditNamesTheSameAsWhatIf() throws IOException {
    Sum total = total();

    assertThat(exact("The policy of this audit\\s(.*?)</tr>"))
        .endsWith(total.entries(), total.seconds(), total.bytes(), total.unmeasured());
  }

  @Test
  void theOwnersSumToAllCandidates() throws IOException {
    List<List<String>> rows = audit.rows("owners.csv");
    Sum sum = new Sum(0, 0, 0, 0);
    for (List<String> row : rows) {
      sum =
          sum.plus(
              new Sum(
                  Long.parseLong(row.get(10)),
                  0,
                  Long.parseLong(row.get(12)),
                  Long.parseLong(row.get(13))));
    }

    assertThat(sum.entries()).isEqualTo(total().entries());
    assertThat(sum.bytes()).isEqualTo(total().bytes());
    assertThat(sum.unmeasured()).isEqualTo(total().unmeasured());
    assertThat(rows).hasSize(Integer.parseInt(audit.rows("summary.csv").get(1).get(4)));
  }

  @Test
  void everyRowOfTheExportIsAccountedForOnThePage() throws IOException {
    String table = part("<caption>Rows in, rows out.*?</table>");
    String body = table.substring(0, table.indexOf("<tfoot>"));

    assertThat(numbers(body).stream().mapToLong(Long::longValue).sum())
        .isEqualTo(audit.count("rows"))
        .isEqualTo(numbers(table.substring(table.indexOf("<tfoot>"))).get(0));
  }

  private static Sum total() throws IOException {
    return sums().values().stream().reduce(new Sum(0, 0, 0, 0), Sum::plus);
  }

  /** Summed from the list alone. */
  private static Map<String, Sum> sums() throws IOException {
    Map<String, Sum> sums = new HashMap<>();
    for (List<String> row : audit.rows("candidates.csv")) {
      boolean image = row.get(3).equalsIgnoreCase("image");
      String bytes = row.get(13);
      Sum one =
          new Sum(
              1,
              image ? 0 : Long.parseLong(row.get(6)),
              bytes.isEmpty() ? 0 : Long.parseLong(bytes),
              bytes.isEmpty() ? 1 : 0);
      sums.merge(row.get(0), one, Sum::plus);
    }
    return sums;
  }

  private static List<Long> exact(String pattern) {
    return numbers(part(pattern));
  }

  private static String part(String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(matcher.groupCount());
  }

  private static List<Long> numbers(String html) {
    return Pattern.compile("<data value=\"(\\d+)\">")
        .matcher(html)
        .results()
        .map(found -> Long.valueOf(found.group(1)))
        .toList();
  }

  private static List<Long> columnSums(String html, int columns) {
    List<Long> numbers = numbers(html);
    List<Long> sums = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      long sum = 0;
      for (int i = column; i < numbers.size(); i += columns) {
        sum += numbers.get(i);
      }
      sums.add(sum);
    }
    return sums;
  }
}
