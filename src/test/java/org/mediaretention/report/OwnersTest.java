package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.policy.Rule;

class OwnersTest {

  @TempDir private Path folder;

  private final Breakdown<String> byOwner = new Breakdown<>();

  @BeforeEach
  void add() {
    byOwner.add("small", Rule.FOUR_YEAR, new Amount(9, 3_600, 9, 9, 10));
    byOwner.add("=large", Rule.TWO_YEAR, new Amount(1, 1_800, 1, 3, 3_000));
    byOwner.add("=large", Rule.NONREADY, new Amount(1, 0, 0, 0, 0));
    byOwner.add("b", Rule.TWO_YEAR, new Amount(2, 0, 2, 2, 10));
    byOwner.add("a", Rule.TWO_YEAR, new Amount(2, 0, 2, 2, 10));
  }

  @Test
  void comeInTheOrderOfTheirBytesThenEntriesThenNames() {
    assertThat(Owners.of(byOwner).all())
        .extracting(Owners.Owner::name)
        .containsExactly("=large", "small", "a", "b");
  }

  @Test
  void haveARowEachThatNoSpreadsheetTakesForAFormula() throws IOException {
    Path file = folder.resolve("owners.csv");
    Owners.of(byOwner).writeTo(file);

    assertThat(Files.readAllLines(file))
        .startsWith(
            "owner,entries_2year,hours_2year,bytes_2year,entries_4year,hours_4year,bytes_4year,"
                + "entries_nonready,hours_nonready,bytes_nonready,entries,hours,bytes,"
                + "entries_unmeasured",
            "'=large,1,0.50,3000,0,0.00,0,1,0.00,0,2,0.50,3000,1",
            "small,0,0.00,0,9,1.00,10,0,0.00,0,9,1.00,10,0")
        .hasSize(5);
  }
}
