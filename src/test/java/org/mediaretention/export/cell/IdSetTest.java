package org.mediaretention.export.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdSetTest {

  @Test
  void tellsIdsApartThatLookAlike() {
    IdSet ids = new IdSet();

    for (String id :
        List.of(
            "0_00000000",
            "0000000000",
            "0a00000000",
            "9_zzzzzzzz",
            "9zzzzzzzzz",
            "0_0000000A",
            "0_0000000",
            "00_0000000",
            "__00000000")) {
      assertThat(ids.contains(id)).isFalse();
      assertThat(ids.add(id)).isTrue();
      assertThat(ids.add(id)).isFalse();
      assertThat(ids.contains(id)).isTrue();
    }
    assertThat(ids.size()).isEqualTo(9);
  }

  @Property(tries = 300)
  void isTheSetThatJavaWouldMake(@ForAll("ids") List<String> added) {
    IdSet ids = new IdSet();
    Set<String> expected = new HashSet<>();

    for (String id : added) {
      assertThat(ids.add(id)).isEqualTo(expected.add(id));
    }

    assertThat(ids.size()).isEqualTo(expected.size());
    assertThat(added).allMatch(ids::contains);
  }

  @Provide
  Arbitrary<List<String>> ids() {
    Arbitrary<String> id = Arbitraries.strings().withChars("01z_Z").ofMinLength(9).ofMaxLength(11);
    return id.list().ofMaxSize(50);
  }
}
