package org.mediaretention.audit.flavors;

import java.util.HashMap;
import java.util.Map;
import org.mediaretention.kaltura.KalturaRequest;

/**
 * What all batches of an audit have learnt of the flavors that entries have, compared with what
 * Kaltura announces: it lists those that are not ready as well. Only the number of calls depends on
 * it, never a result.
 */
public final class FlavorStatistics {

  /** Before anything is known of entries that are not ready: as many as a usual profile makes. */
  private static final double USUAL = 8;

  /** What is rare is not among the first. */
  private static final int WEIGHT_OF_DOUBT = 8;

  /** What a ready entry announces is worth as much as so many that were measured. */
  private static final int TRUST = 100;

  private static final Sample NOTHING = new Sample();

  private final Map<AnnouncedFlavors, Sample> samples = new HashMap<>();
  private final Map<AnnouncedFlavors.Kind, Kin> kinds = new HashMap<>();

  private static final class Kin {
    private int entries;
    private double announced;
    private double flavors;
  }

  private static final class Sample {
    private int entries;
    private double sum;
    private double squares;

    double squaresAround(double mean) {
      return Math.max(0, squares - 2 * mean * sum + entries * mean * mean);
    }
  }

  /** Takes note of the flavors that an entry turned out to have. */
  public synchronized void learn(AnnouncedFlavors announced, int flavors) {
    Sample sample = samples.computeIfAbsent(announced, any -> new Sample());
    sample.entries++;
    sample.sum += flavors;
    sample.squares += (double) flavors * flavors;
    Kin kin = kinds.computeIfAbsent(announced.kind(), any -> new Kin());
    kin.entries++;
    kin.announced += announced.flavors();
    kin.flavors += flavors;
  }

  /** How many entries of a kind were measured. */
  synchronized int seen(AnnouncedFlavors.Kind kind) {
    Kin kin = kinds.get(kind);
    return kin == null ? 0 : kin.entries;
  }

  /** How many flavors an entry will turn out to have. */
  synchronized FlavorEstimate expect(AnnouncedFlavors announced) {
    double guess = guess(announced);
    double doubt = announced.kind().isTrusted() ? guess / 10 : guess * guess / 4;
    Sample sample = samples.getOrDefault(announced, NOTHING);
    double mean = (guess + sample.sum) / (sample.entries + 1);
    double variance =
        (WEIGHT_OF_DOUBT * doubt + sample.squaresAround(mean)) / (WEIGHT_OF_DOUBT + sample.entries);
    // In a call they are many: if the mean is off, all are off in the same direction.
    double together = KalturaRequest.MAX_OBJECTS / Math.max(1, mean);
    int known = sample.entries + (announced.kind().isTrusted() ? TRUST : 1);
    return new FlavorEstimate(mean, variance * (1 + together / known));
  }

  /** For a number of announced flavors that was not seen yet, as the others of its kind are. */
  private double guess(AnnouncedFlavors announced) {
    Kin kin = kinds.get(announced.kind());
    if (announced.kind().isTrusted()) {
      double share = kin == null ? 1 : kin.flavors / kin.announced;
      return announced.flavors() * share;
    }
    double usual = announced.ready() ? 0 : USUAL;
    return Math.max(announced.flavors(), kin == null ? usual : kin.flavors / kin.entries);
  }
}
