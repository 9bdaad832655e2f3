package org.mediaretention.disposition.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mediaretention.disposition.Action;
import org.mediaretention.policy.Rule;

class PlanPropertyTest {

  private static final Path FOLDERS = Path.of("target", "properties");

  @Property(tries = 300)
  void planCsvReadsBackWhateverItWrote(@ForAll("items") List<PlanItem> items) throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(FOLDERS), "plan");
    byte[] bytes = PlanCsv.bytes(items);
    Files.write(folder.resolve(PlanCsv.NAME), bytes);
    List<PlanItem> read = PlanCsv.read(folder);
    assertThat(read).isEqualTo(items);
    assertThat(PlanCsv.bytes(read)).isEqualTo(bytes);
  }

  @Property(tries = 1_000)
  void theGuardOfFormulasCanBeTakenBack(@ForAll("hostile") String text) {
    String guarded = FormulaGuard.guarded(text);
    assertThat(FormulaGuard.plain(guarded)).isEqualTo(text);
    assertThat(guarded).doesNotMatch("(?s)(.*[\t\r\n;])?[=+@-].*|[\t\r\n](?s:.*)");
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings().withChars("='+-@\t\r\n;, \"aü").ofMaxLength(12);
  }

  @Provide
  Arbitrary<List<PlanItem>> items() {
    Arbitrary<List<String>> ids =
        Arbitraries.strings().withCharRange('a', 'z').ofLength(4).list().ofMaxSize(3);
    Arbitrary<Instant> instants =
        Arbitraries.longs().between(0, 2_000_000_000L).map(Instant::ofEpochSecond);
    Arbitrary<PlanItem> item =
        Combinators.combine(
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8),
                Arbitraries.of(Action.class),
                Arbitraries.of(Rule.class),
                hostile(),
                hostile(),
                instants,
                ids,
                Arbitraries.longs().between(0, Long.MAX_VALUE).optional())
            .as(
                (id, action, rule, owner, name, created, flavors, bytes) ->
                    new PlanItem(
                        "0_" + id,
                        action,
                        rule,
                        owner,
                        name,
                        created,
                        flavors.isEmpty() ? Optional.empty() : Optional.of(created),
                        number(bytes),
                        "2",
                        flavors,
                        List.of(),
                        number(bytes)));
    return item.list().ofMaxSize(6).uniqueElements(PlanItem::entryId);
  }

  private static OptionalLong number(Optional<Long> number) {
    return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
