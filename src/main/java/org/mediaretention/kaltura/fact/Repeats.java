package org.mediaretention.kaltura.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Objects that one answer lists more than once. */
public final class Repeats {

  private Repeats() {}

  /**
   * Each object once, in order.
   *
   * @param id by which objects are the same; those without one cannot be compared, and stay
   * @param contradicted what is left of an object that is told of twice, and differently
   */
  public static <T> List<T> merged(
      List<T> objects, Function<T, String> id, UnaryOperator<T> contradicted) {
    Map<String, T> byId = new LinkedHashMap<>();
    List<T> withoutId = new ArrayList<>();
    for (T object : objects) {
      if (id.apply(object) == null) {
        withoutId.add(object);
      } else {
        byId.merge(id.apply(object), object, (a, b) -> a.equals(b) ? a : contradicted.apply(a));
      }
    }
    List<T> all = new ArrayList<>(byId.values());
    all.addAll(withoutId);
    return List.copyOf(all);
  }
}
