package org.mediaretention.sandbox;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What Kaltura's search engine knows of the entries, which finds them where no ids are named. It
 * learns of a change a little later than the database: until then it finds and counts entries as
 * they were when exported, while the answers show them as they are.
 */
final class SearchIndex {

  private volatile Set<String> behind;

  /**
   * @param behind ids of the entries of whose change it has not learnt
   */
  SearchIndex(Set<String> behind) {
    this.behind = Set.copyOf(behind);
  }

  /** From now on it knows everything. */
  void catchUp() {
    behind = Set.of();
  }

  /** Whether what it finds now it will find later, too. */
  boolean isUpToDate() {
    return behind.isEmpty();
  }

  /** The entries of an account as it knows them. */
  Stream<SandboxEntry> entries(SandboxAccount account) {
    Set<String> unaware = behind;
    return account
        .entries()
        .map(entry -> unaware.contains(entry.id()) ? entry.asExported() : entry)
        .filter(entry -> !entry.purged());
  }
}
