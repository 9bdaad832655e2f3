package org.mediaretention.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What can be unusual about the files of an entry. */
enum FlavorOddity {
  NONE(UnaryOperator.identity()),
  NO_FILES(flavors -> List.of()),
  VERY_MANY(UnaryOperator.identity()),
  SOURCE_ONLY(flavors -> flavors.subList(0, 1)),
  NO_SOURCE(flavors -> flavors.subList(1, flavors.size())),
  TWO_ORIGINALS(flavors -> last(flavors, flavor -> flavor.withOriginal(true))),
  SOURCE_BY_TAG_ONLY(flavors -> first(flavors, flavor -> flavor.withOriginal(false))),
  SOURCE_TAG_AMONG_OTHERS(flavors -> first(flavors, flavor -> flavor.withTags("web, source,mbr"))),
  SOURCE_WITHOUT_TAG(flavors -> first(flavors, flavor -> flavor.withTags(""))),
  SAVE_SOURCE_TAG(flavors -> last(flavors, flavor -> flavor.withTags("web,save_source"))),
  KILOBYTES_ONLY(flavors -> each(flavors, flavor -> flavor.withSizes(flavor.sizeKb(), 0))),
  SIZE_UNKNOWN(flavors -> last(flavors, flavor -> flavor.withSizes(0, 0))),
  FAILED(flavors -> last(flavors, flavor -> flavor.withStatus(SandboxFlavor.ERROR))),
  CONVERTING(flavors -> last(flavors, flavor -> flavor.withStatus(SandboxFlavor.CONVERTING))),
  DELETED(flavors -> last(flavors, flavor -> flavor.withStatus(SandboxFlavor.DELETED)));

  static final List<FlavorOddity> ALL = Arrays.stream(values()).skip(1).toList();

  private final UnaryOperator<List<SandboxFlavor>> change;

  FlavorOddity(UnaryOperator<List<SandboxFlavor>> change) {
    this.change = change;
  }

  List<SandboxFlavor> applyTo(List<SandboxFlavor> flavors) {
    return change.apply(flavors);
  }

  private static List<SandboxFlavor> first(
      List<SandboxFlavor> flavors, UnaryOperator<SandboxFlavor> change) {
    return at(0, flavors, change);
  }

  private static List<SandboxFlavor> last(
      List<SandboxFlavor> flavors, UnaryOperator<SandboxFlavor> change) {
    return at(flavors.size() - 1, flavors, change);
  }

  private static List<SandboxFlavor> at(
      int index, List<SandboxFlavor> flavors, UnaryOperator<SandboxFlavor> change) {
    List<SandboxFlavor> changed = new ArrayList<>(flavors);
    changed.set(index, change.apply(flavors.get(index)));
    return changed;
  }

  private static List<SandboxFlavor> each(
      List<SandboxFlavor> flavors, UnaryOperator<SandboxFlavor> change) {
    return flavors.stream().map(change).toList();
  }
}
