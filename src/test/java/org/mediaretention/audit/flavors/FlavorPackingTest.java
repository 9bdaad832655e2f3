package org.mediaretention.audit.flavors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.fact.FlavorAsset;

class FlavorPackingTest {

  @Test
  void makesNoCallForNoEntry() {
    assertThat(pack(List.of(), id -> 1, 500)).isEmpty();
  }

  @Test
  void fillsThePageOfACall() {
    assertThat(pack(ids(100), id -> 10, 500))
        .extracting(call -> call.ids().size())
        .containsExactly(50, 50);
  }

  @Test
  void fillsTheGapsThatLargeEntriesLeaveWithSmallOnes() {
    // In the order of the entries these would be three calls.
    assertThat(pack(List.of("30", "480", "470", "20"), Integer::parseInt, 500))
        .containsExactly(call("480", "20"), call("30", "470"));
  }

  @Test
  void fillsCallsWithIdsAndFlavorsAtOnce() {
    // One after the other: three calls full of flavors, and three more full of ids.
    List<String> ids = ids(3_000);

    assertThat(pack(ids, id -> Integer.parseInt(id) < 150 ? 10 : 0, 500)).hasSize(6);
    assertThat(pack(ids, id -> Integer.parseInt(id) < 1_500 ? 2 : 0, 500)).hasSize(6);
  }

  @Test
  void leavesRoomWhenTheNumbersAreDoubtful() {
    FlavorEstimate doubtful = new FlavorEstimate(5, 4);
    List<ListFlavors> calls = FlavorPacking.pack(ids(100), id -> doubtful, 500);

    // 92 entries: 460 flavors, and twice the square root of 92 × 4 for the doubt.
    assertThat(calls).extracting(call -> call.ids().size()).containsExactly(92, 8);
  }

  @Test
  void givesAnEntryWithMoreFlavorsThanAPageACallOfItsOwn() {
    assertThat(pack(List.of("a", "b", "c"), id -> id.equals("b") ? 900 : 1, 500))
        .containsExactly(call("b"), call("a", "c"));
  }

  @Test
  void asksForNoMoreIdsThanKalturaReads() {
    assertThat(pack(ids(310), id -> 0, 150))
        .extracting(call -> call.ids().size())
        .containsExactly(150, 150, 10);
  }

  @Test
  void cutsOffTheEndOfACallThatWasTooLarge() {
    assertThat(FlavorPacking.split(page(List.of("a", "b", "c"), 501)))
        .containsExactly(call("a", "b"), call("c"));
    assertThat(FlavorPacking.split(page(ids(100), 520)))
        .extracting(call -> call.ids().size())
        .containsExactly(90, 10);
  }

  @Test
  void cutsWhereTheFlavorsAreThatThePageShows() {
    List<String> ids = ids(70);
    List<FlavorAsset> listed =
        ids.stream().limit(20).flatMap(id -> Stream.generate(() -> asset(id)).limit(25)).toList();

    assertThat(FlavorPacking.split(new Flavors(ids, 507, listed)))
        .extracting(call -> call.ids().size())
        .containsExactly(18, 52);
  }

  @Test
  void cutsACallFinerThatIsFarTooLarge() {
    assertThat(FlavorPacking.split(page(ids(100), 4_500))).hasSize(10);
    assertThat(FlavorPacking.split(page(List.of("a", "b"), 4_500))).hasSize(2);
  }

  /** A page that shows as many flavors of each entry. */
  static Flavors page(List<String> ids, int total) {
    return new Flavors(
        ids, total, IntStream.range(0, 500).mapToObj(i -> asset(ids.get(i % ids.size()))).toList());
  }

  private static FlavorAsset asset(String entry) {
    return new FlavorAsset(entry, "false", "web", "2", 1L, 1024L);
  }

  private static List<ListFlavors> pack(
      List<String> ids, ToIntFunction<String> flavors, int mostIds) {
    return FlavorPacking.pack(ids, id -> new FlavorEstimate(flavors.applyAsInt(id), 0), mostIds);
  }

  private static List<String> ids(int size) {
    return IntStream.range(0, size).mapToObj(Integer::toString).toList();
  }

  private static ListFlavors call(String... ids) {
    return new ListFlavors(List.of(ids));
  }
}
