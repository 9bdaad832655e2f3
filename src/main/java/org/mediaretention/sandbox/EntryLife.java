package org.mediaretention.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What becomes of an entry when it is changed, whoever changes it. */
public final class EntryLife {

  private EntryLife() {}

  /** In the bin; the status stays. */
  public static SandboxEntry recycled(SandboxEntry entry, Instant at) {
    Traits.Binned bin = new Traits.Binned(at, entry.now().displayInSearch());
    return entry.withNow(entry.now().recycled()).withTraits(entry.traits().with(Optional.of(bin)));
  }

  /** Out of the bin, shown as before. */
  public static SandboxEntry restored(SandboxEntry entry) {
    int before =
        entry.traits().bin().map(Traits.Binned::displayInSearch).orElse(EntryState.PARTNER_ONLY);
    return entry
        .withNow(entry.now().displayedAs(before))
        .withTraits(entry.traits().with(Optional.empty()));
  }

  /** Deleted with all its files. */
  public static SandboxEntry deleted(SandboxEntry entry) {
    return entry
        .withNow(entry.now().deleted())
        .withFlavors(each(entry, flavor -> flavor.withStatus(SandboxFlavor.DELETED)));
  }

  /** Without this file; an entry that has none left that is ready has no content any more. */
  public static SandboxEntry stripped(SandboxEntry entry, String flavorId) {
    SandboxEntry less =
        entry.withFlavors(
            each(
                entry,
                flavor ->
                    flavor.id().equals(flavorId)
                        ? flavor.withStatus(SandboxFlavor.DELETED)
                        : flavor));
    return less.flavors().stream().anyMatch(SandboxFlavor::isReady)
        ? less
        : less.withNow(less.now().withStatus(EntryState.NO_CONTENT));
  }

  /** With this file, in the place of the one with the same id if there is one. */
  public static SandboxEntry converted(SandboxEntry entry, SandboxFlavor file) {
    List<SandboxFlavor> files =
        new ArrayList<>(each(entry, old -> old.id().equals(file.id()) ? file : old));
    if (!files.contains(file)) {
      files.add(file);
    }
    return entry.withFlavors(files);
  }

  /** Played once more. */
  public static SandboxEntry played(SandboxEntry entry, Instant at) {
    return entry.withNow(entry.now().played(entry.plays() + 1, at.getEpochSecond()));
  }

  private static List<SandboxFlavor> each(SandboxEntry entry, UnaryOperator<SandboxFlavor> change) {
    return entry.flavors().stream().map(change).toList();
  }
}
