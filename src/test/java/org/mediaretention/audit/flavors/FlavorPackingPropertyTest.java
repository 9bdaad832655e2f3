package org.mediaretention.audit.flavors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mediaretention.kaltura.ListFlavors;

class FlavorPackingPropertyTest {

  private static final int PAGE = 500;

  @Property(tries = 300)
  void asksForEachEntryOnce(
      @ForAll @Size(max = 400) List<@IntRange(max = 60) Integer> announced,
      @ForAll @IntRange(min = 1, max = 500) int mostIds) {
    assertThat(idsOf(pack(announced, mostIds)))
        .containsExactlyInAnyOrderElementsOf(ids(announced.size()));
  }

  @Property(tries = 300)
  void neverPutsMoreIntoACallThanFits(
      @ForAll @Size(max = 400) List<@IntRange(max = 600) Integer> announced,
      @ForAll @IntRange(min = 1, max = 500) int mostIds) {
    for (ListFlavors call : pack(announced, mostIds)) {
      assertThat(call.ids()).isNotEmpty().hasSizeLessThanOrEqualTo(mostIds);
      if (call.ids().size() > 1) {
        assertThat(flavors(call, announced)).isLessThanOrEqualTo(PAGE);
      }
    }
  }

  @Property(tries = 300)
  void needsHardlyMoreCallsThanPages(
      @ForAll @Size(max = 400) List<@IntRange(max = 40) Integer> announced) {
    int flavors = announced.stream().mapToInt(Integer::intValue).sum();

    // What a call may lack is smaller than the smallest entry that did not fit.
    assertThat(pack(announced, 500).size()).isLessThanOrEqualTo(flavors / (PAGE - 39) + 1);
  }

  @Property(tries = 300)
  void splitsACallIntoSmallerOnesWithTheSameEntries(
      @ForAll @IntRange(min = 2, max = 500) int size,
      @ForAll @IntRange(min = 501, max = 50_000) int total) {
    List<ListFlavors> parts = FlavorPacking.split(FlavorPackingTest.page(ids(size), total));

    assertThat(idsOf(parts)).containsExactlyElementsOf(ids(size));
    assertThat(parts)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(part -> assertThat(part.ids()).isNotEmpty().hasSizeLessThan(size));
  }

  private static List<ListFlavors> pack(List<Integer> announced, int mostIds) {
    return FlavorPacking.pack(
        ids(announced.size()), id -> new FlavorEstimate(expected(id, announced), 0), mostIds);
  }

  private static List<String> ids(int size) {
    return IntStream.range(0, size).mapToObj(Integer::toString).toList();
  }

  private static List<String> idsOf(List<ListFlavors> calls) {
    return calls.stream().flatMap(call -> call.ids().stream()).toList();
  }

  private static int flavors(ListFlavors call, List<Integer> announced) {
    return call.ids().stream().mapToInt(id -> expected(id, announced)).sum();
  }

  private static int expected(String id, List<Integer> announced) {
    return announced.get(Integer.parseInt(id));
  }
}
