package org.mediaretention.kaltura.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the flavors of one entry take up.
 *
 * @param flavors all of them, whatever their status
 * @param bytes of all flavors
 * @param sourceBytes of those that are the source
 * @param readySources how many of those are ready to be played
 */
public record FlavorStorage(int flavors, long bytes, long sourceBytes, int readySources) {

  public static final FlavorStorage NONE = new FlavorStorage(0, 0, 0);

  /** Storage of which nobody said that a source is ready. */
  public FlavorStorage(int flavors, long bytes, long sourceBytes) {
    this(flavors, bytes, sourceBytes, 0);
  }

  /** The storage of flavors that all belong to one entry; unknown when that of one of them is. */
  public static Fact<FlavorStorage> of(List<FlavorAsset> flavors) {
    Optional<String> doubt =
        flavors.stream().flatMap(flavor -> flavor.whyDoubtful().stream()).findFirst();
    if (doubt.isPresent()) {
      return new Fact.Unknown<>(doubt.get());
    }
    long bytes = 0;
    long source = 0;
    int ready = 0;
    for (FlavorAsset flavor : flavors) {
      bytes = Math.addExact(bytes, flavor.bytes());
      source = flavor.isSource() ? Math.addExact(source, flavor.bytes()) : source;
      ready += flavor.isReadySource() ? 1 : 0;
    }
    return bytes > FactGate.MAX_BYTES
        ? new Fact.Unknown<>(
            String.format(Locale.ROOT, "the flavors take %d bytes, which no entry does", bytes))
        : new Fact.Known<>(new FlavorStorage(flavors.size(), bytes, source, ready));
  }

  /** What is freed when all flavors go, or all but the source. */
  public long bytesFreed(boolean keepSource) {
    return keepSource ? bytes - sourceBytes : bytes;
  }
}
