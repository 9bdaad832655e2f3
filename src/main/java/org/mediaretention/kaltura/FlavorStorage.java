package org.mediaretention.kaltura;

import java.util.List;

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

  /** The storage of flavors that all belong to one entry. */
  public static FlavorStorage of(List<FlavorAsset> flavors) {
    long bytes = flavors.stream().mapToLong(FlavorAsset::bytes).sum();
    long source =
        flavors.stream().filter(FlavorAsset::isSource).mapToLong(FlavorAsset::bytes).sum();
    int ready = (int) flavors.stream().filter(FlavorAsset::isReadySource).count();
    return new FlavorStorage(flavors.size(), bytes, source, ready);
  }

  /** What is freed when all flavors go, or all but the source. */
  public long bytesFreed(boolean keepSource) {
    return keepSource ? bytes - sourceBytes : bytes;
  }
}
