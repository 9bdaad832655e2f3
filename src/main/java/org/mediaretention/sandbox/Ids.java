package org.mediaretention.sandbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Kaltura's silent limits on how many ids of a list it looks at. */
final class Ids {

  private static final int MOST = 500;
  private static final int MOST_WITH_ENTITLEMENT = 150;

  private Ids() {}

  /** The first ids of the list, each once. */
  static Set<String> cut(List<String> ids, Session session) {
    int most = session.disablesEntitlement() ? MOST : MOST_WITH_ENTITLEMENT;
    return new LinkedHashSet<>(ids.subList(0, Math.min(most, ids.size())));
  }
}
