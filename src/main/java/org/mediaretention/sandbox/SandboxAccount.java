package org.mediaretention.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The facts of an account: every entry that was exported or exists, numbered from 0. */
public interface SandboxAccount {

  /** An account made up from a seed: the same shape gives the same account on every JDK. */
  static SandboxAccount generate(AccountShape shape) {
    return new GeneratedAccount(shape);
  }

  /** An account of exactly these entries. */
  static SandboxAccount of(List<SandboxEntry> entries) {
    return new ListedAccount(entries);
  }

  static SandboxAccount of(SandboxEntry... entries) {
    return of(List.of(entries));
  }

  /** The account of the demo, which the bundled exports were written from. */
  static SandboxAccount sample() {
    return generate(AccountShape.SAMPLE);
  }

  /** How many entries there are, purged ones included. */
  int size();

  SandboxEntry entry(int index);

  /** Where the id is, purged or not. */
  OptionalInt indexOf(String id);

  /** The entry as the service knows it: empty when unknown or purged. */
  default Optional<SandboxEntry> find(String id) {
    OptionalInt index = indexOf(id);
    return index.isEmpty()
        ? Optional.empty()
        : Optional.of(entry(index.getAsInt())).filter(entry -> !entry.purged());
  }

  /** Which entry may have this file; whether it does, only the entry tells. */
  default OptionalInt indexOfFile(String flavorId) {
    return IntStream.range(0, size())
        .filter(
            index -> entry(index).flavors().stream().anyMatch(file -> file.id().equals(flavorId)))
        .findFirst();
  }

  /** The file as the service knows it: empty when unknown or deleted, alone or with its entry. */
  default Optional<SandboxFlavor> findFile(String flavorId) {
    OptionalInt index = indexOfFile(flavorId);
    return index.isEmpty()
        ? Optional.empty()
        : Optional.of(entry(index.getAsInt()))
            .filter(entry -> !entry.purged() && !entry.now().isDeleted())
            .flatMap(
                entry ->
                    entry.flavors().stream()
                        .filter(file -> file.id().equals(flavorId) && file.isListed())
                        .findFirst());
  }

  /** Entries that name this one as their parent. */
  default IntStream indexesOfChildren(String parentId) {
    return IntStream.range(0, size())
        .filter(index -> entry(index).traits().property(Traits.PARENT).equals(parentId));
  }

  /** All entries, purged ones included, in the order of their numbers. */
  default Stream<SandboxEntry> entries() {
    return IntStream.range(0, size()).mapToObj(this::entry);
  }
}
