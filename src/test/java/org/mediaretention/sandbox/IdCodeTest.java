package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdCodeTest {

  private final IdCode code = new IdCode(7);

  @Test
  void givesEveryNumberAnIdOfItsOwnThatLeadsBack() {
    Set<String> ids = new HashSet<>();
    for (int number = 0; number < 100_000; number++) {
      String id = code.encode(number);
      assertThat(ids.add(id)).isTrue();
      assertThat(code.decode(id)).hasValue(number);
    }
    assertThat(ids).allMatch(id -> id.matches("[01]_[0-9a-z]{8}"));
  }

  @Test
  void givesLegacyIdsThatLeadBackToo() {
    assertThat(code.encodeLegacy(12)).matches("[0-9a-z]{10}");
    assertThat(code.decode(code.encodeLegacy(12))).hasValue(12);
  }

  @Test
  void makesNothingOfOtherText() {
    assertThat(code.decode("")).isEmpty();
    assertThat(code.decode("0_ab cdefg")).isEmpty();
    assertThat(code.decode("0_abcdefghi")).isEmpty();
    assertThat(code.decode("0_zzzzzzzz")).isEmpty();
  }
}
