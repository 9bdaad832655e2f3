package org.mediaretention.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** An account whose entries were written by hand. */
final class ListedAccount implements SandboxAccount {

  private final List<SandboxEntry> entries;
  private final Map<String, Integer> indexes = new HashMap<>();

  ListedAccount(List<SandboxEntry> entries) {
    this.entries = List.copyOf(entries);
    for (SandboxEntry entry : this.entries) {
      if (indexes.put(entry.id(), indexes.size()) != null) {
        throw new IllegalArgumentException("Entry " + entry.id() + " is listed twice");
      }
    }
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public SandboxEntry entry(int index) {
    return entries.get(index);
  }

  @Override
  public OptionalInt indexOf(String id) {
    Integer index = indexes.get(id);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
