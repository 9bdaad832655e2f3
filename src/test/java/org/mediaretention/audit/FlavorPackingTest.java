package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.KalturaRequest.ListFlavors;

class FlavorPackingTest {

  @Test
  void makesNoCallForNoEntry() {
    assertThat(FlavorPacking.pack(List.of(), id -> 1, 500)).isEmpty();
  }

  @Test
  void nearlyFillsThePageOfACall() {
    assertThat(FlavorPacking.pack(ids(100), id -> 9, 500))
        .extracting(call -> call.ids().size())
        .containsExactly(50, 50);
  }

  @Test
  void givesAnEntryWithMoreFlavorsThanAPageACallOfItsOwn() {
    assertThat(FlavorPacking.pack(List.of("a", "b", "c"), id -> id.equals("b") ? 900 : 1, 500))
        .containsExactly(call("a"), call("b"), call("c"));
  }

  @Test
  void asksForNoMoreIdsThanKalturaReads() {
    assertThat(FlavorPacking.pack(ids(310), id -> 0, 150))
        .extracting(call -> call.ids().size())
        .containsExactly(150, 150, 10);
  }

  @Test
  void halvesACallThatIsALittleTooLarge() {
    assertThat(FlavorPacking.split(List.of("a", "b", "c"), 501))
        .containsExactly(call("a"), call("b", "c"));
  }

  @Test
  void cutsACallFinerThatIsFarTooLarge() {
    assertThat(FlavorPacking.split(ids(100), 4_500)).hasSize(10);
    assertThat(FlavorPacking.split(List.of("a", "b"), 4_500)).hasSize(2);
  }

  private static List<String> ids(int size) {
    return IntStream.range(0, size).mapToObj(Integer::toString).toList();
  }

  private static ListFlavors call(String... ids) {
    return new ListFlavors(List.of(ids));
  }
}
