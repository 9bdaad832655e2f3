package org.mediaretention.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Makes up the files of an entry. */
final class FlavorGenerator {

  private static final int MAX = 40;
  private static final int IDS_PER_ENTRY = 64;
  private static final int FIRST_PARAMS_ID = 487_041;
  private static final List<Integer> KBITS = List.of(6_000, 2_500, 1_500, 900, 600, 400, 220);

  private final AccountShape shape;
  private final IdCode ids;

  FlavorGenerator(AccountShape shape) {
    this.shape = shape;
    ids = new IdCode(~shape.seed());
  }

  List<SandboxFlavor> of(
      String entryId,
      int index,
      MediaKind kind,
      EntryState state,
      int milliseconds,
      SeededRandom dice) {
    boolean fileless = kind == MediaKind.IMAGE || kind.isYouTube();
    if (fileless || state.status().equals(EntryState.NO_CONTENT)) {
      return List.of();
    }
    boolean odd = dice.chance(shape.shares().oddFlavors());
    FlavorOddity oddity = odd ? dice.pick(FlavorOddity.ALL) : FlavorOddity.NONE;
    int count = count(oddity, dice);
    List<SandboxFlavor> flavors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String id = ids.encode((long) index * IDS_PER_ENTRY + i);
      flavors.add(flavor(id, entryId, i, milliseconds, state.status(), dice));
    }
    return oddity.applyTo(flavors);
  }

  /** Which entry would have the file, if its id is one of this account. */
  OptionalInt indexOf(String flavorId) {
    OptionalLong number = ids.decode(flavorId);
    return number.isPresent() && number.getAsLong() < (long) shape.size() * IDS_PER_ENTRY
        ? OptionalInt.of((int) (number.getAsLong() / IDS_PER_ENTRY))
        : OptionalInt.empty();
  }

  private int count(FlavorOddity oddity, SeededRandom dice) {
    return oddity == FlavorOddity.VERY_MANY
        ? MAX
        : (int) dice.between(shape.minFlavors(), shape.maxFlavors());
  }

  private static SandboxFlavor flavor(
      String id,
      String entryId,
      int number,
      int milliseconds,
      String entryStatus,
      SeededRandom dice) {
    long bytes = 1 + milliseconds / 8L * KBITS.get(number % KBITS.size()) + dice.below(100_000);
    long kilobytes = bytes / 1024;
    return number == 0
        ? SandboxFlavor.source(id, entryId, kilobytes)
            .withTags(sourceTags(id))
            .withSizes(kilobytes, bytes)
        : SandboxFlavor.transcoded(id, entryId, FIRST_PARAMS_ID + 10 * number, kilobytes)
            .withSizes(kilobytes, bytes)
            .withStatus(status(entryStatus));
  }

  /** Most sources fit a browser, and get its tag besides their own; some are none's to play. */
  private static String sourceTags(String id) {
    return Math.floorMod(SeededRandom.mix(id.hashCode()), 5) == 0 ? "source" : "source,web";
  }

  /** Of an entry that is not ready only the source is. */
  private static int status(String entryStatus) {
    return switch (entryStatus) {
      case "-1", "-2" -> SandboxFlavor.ERROR;
      case "0", "4" -> SandboxFlavor.QUEUED;
      case "1" -> SandboxFlavor.CONVERTING;
      default -> SandboxFlavor.READY;
    };
  }
}
