package org.mediaretention.sandbox;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an account allows at the moment, which its people may change between two calls.
 *
 * @param features what is switched on
 * @param quirks what goes wrong in this account
 * @param roles what the sessions may whose privileges name one of these; the others may everything
 */
public record Circumstances(
    Set<Feature> features, Set<Quirk> quirks, Map<String, Set<Permission>> roles) {

  /** Everything is switched on, and nothing goes wrong. */
  public static final Circumstances USUAL =
      new Circumstances(EnumSet.allOf(Feature.class), Set.of(), Map.of());

  public Circumstances {
    features = Set.copyOf(features);
    quirks = Set.copyOf(quirks);
    roles = Map.copyOf(roles);
  }

  public Circumstances without(Feature feature) {
    Set<Feature> fewer = EnumSet.allOf(Feature.class);
    fewer.retainAll(features);
    fewer.remove(feature);
    return new Circumstances(fewer, quirks, roles);
  }

  public Circumstances with(Quirk... newQuirks) {
    return new Circumstances(features, Set.of(newQuirks), roles);
  }

  /** A role that sessions get by {@code setrole:ID}, instead of what it was before. */
  public Circumstances withRole(String id, Permission... permissions) {
    Map<String, Set<Permission>> all = new HashMap<>(roles);
    all.put(id, Set.of(permissions));
    return new Circumstances(features, quirks, all);
  }
}
