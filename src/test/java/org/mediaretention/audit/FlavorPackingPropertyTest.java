package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mediaretention.kaltura.KalturaRequest.ListFlavors;

class FlavorPackingPropertyTest {

  private static final int TARGET = 450;

  @Property(tries = 300)
  void asksForEachEntryOnceAndInOrder(
      @ForAll @Size(max = 400) List<@IntRange(max = 60) Integer> announced,
      @ForAll @IntRange(min = 1, max = 500) int mostIds) {
    assertThat(idsOf(pack(announced, mostIds))).containsExactlyElementsOf(ids(announced.size()));
  }

  @Property(tries = 300)
  void neverPutsMoreIntoACallThanFits(
      @ForAll @Size(max = 400) List<@IntRange(max = 600) Integer> announced,
      @ForAll @IntRange(min = 1, max = 500) int mostIds) {
    for (ListFlavors call : pack(announced, mostIds)) {
      assertThat(call.ids()).isNotEmpty().hasSizeLessThanOrEqualTo(mostIds);
      if (call.ids().size() > 1) {
        assertThat(flavors(call, announced)).isLessThanOrEqualTo(TARGET);
      }
    }
  }

  @Property(tries = 300)
  void neverMakesTwoCallsWhereOneWouldDo(
      @ForAll @Size(max = 400) List<@IntRange(max = 60) Integer> announced) {
    List<ListFlavors> calls = pack(announced, 500);

    for (int i = 1; i < calls.size(); i++) {
      String next = calls.get(i).ids().get(0);
      assertThat(flavors(calls.get(i - 1), announced) + expected(next, announced))
          .isGreaterThan(TARGET);
    }
  }

  @Property(tries = 300)
  void splitsACallIntoSmallerOnesWithTheSameEntries(
      @ForAll @IntRange(min = 2, max = 500) int size,
      @ForAll @IntRange(min = 501, max = 50_000) int total) {
    List<ListFlavors> parts = FlavorPacking.split(ids(size), total);

    assertThat(idsOf(parts)).containsExactlyElementsOf(ids(size));
    assertThat(parts)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(part -> assertThat(part.ids()).isNotEmpty().hasSizeLessThan(size));
  }

  private static List<ListFlavors> pack(List<Integer> announced, int mostIds) {
    return FlavorPacking.pack(
        ids(announced.size()), id -> announced.get(Integer.parseInt(id)), mostIds);
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

  /** An entry that announces none takes no room, for most have none. */
  private static int expected(String id, List<Integer> announced) {
    return announced.get(Integer.parseInt(id));
  }
}
