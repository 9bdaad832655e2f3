package org.mediaretention.sandbox;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** An account that is made up entry by entry whenever asked, and so takes no memory. */
final class GeneratedAccount implements SandboxAccount {

  private static final long TWELVE_YEARS = Duration.ofDays(12 * 365).toSeconds();

  private final AccountShape shape;
  private final long asOf;
  private final IdCode ids;
  private final StateGenerator states;
  private final FlavorGenerator flavors;

  GeneratedAccount(AccountShape shape) {
    this.shape = shape;
    asOf = shape.asOf().getEpochSecond();
    ids = new IdCode(shape.seed());
    states = new StateGenerator(shape);
    flavors = new FlavorGenerator(shape);
  }

  @Override
  public int size() {
    return shape.size();
  }

  @Override
  public OptionalInt indexOf(String id) {
    OptionalLong number = ids.decode(id);
    if (number.isEmpty() || number.getAsLong() >= shape.size()) {
      return OptionalInt.empty();
    }
    int index = (int) number.getAsLong();
    return id(index).equals(id) ? OptionalInt.of(index) : OptionalInt.empty();
  }

  @Override
  public OptionalInt indexOfFile(String flavorId) {
    OptionalInt index = flavors.indexOf(flavorId);
    return index.isPresent() && index.getAsInt() < shape.size() ? index : OptionalInt.empty();
  }

  /** Its entries know no parents. */
  @Override
  public IntStream indexesOfChildren(String parentId) {
    return IntStream.empty();
  }

  @Override
  public SandboxEntry entry(int index) {
    if (index < 0 || index >= shape.size()) {
      throw new IndexOutOfBoundsException(index);
    }
    SeededRandom dice = new SeededRandom(shape.seed(), index);
    MediaKind kind = kind(dice);
    long createdAt = Boundary.creation(index, asOf).orElse(asOf - dice.below(TWELVE_YEARS));
    States life = states.of(index, kind, createdAt, dice);
    int duration = milliseconds(kind, life.exported(), dice);
    String id = id(index);
    return new SandboxEntry(
        id,
        Names.of(index, shape.shares().hardNames(), dice),
        Owners.of(shape.size(), dice),
        createdAt,
        createdAt + (long) ((asOf - createdAt) * dice.fraction()),
        duration,
        kind,
        dice.chance(0.3) ? "lecture,fall" : "",
        life.exported(),
        life.now(),
        life.purged(),
        flavors.of(id, index, kind, life.now(), duration, dice),
        Traits.NONE);
  }

  private String id(int index) {
    boolean legacy = index % 211 == 5;
    return legacy ? ids.encodeLegacy(index) : ids.encode(index);
  }

  private static MediaKind kind(SeededRandom dice) {
    int roll = dice.below(100);
    if (roll < 72) {
      return MediaKind.VIDEO;
    } else if (roll < 80) {
      return MediaKind.AUDIO;
    } else if (roll < 88) {
      return MediaKind.IMAGE;
    } else if (roll < 93) {
      return MediaKind.QUIZ;
    }
    return roll < 99 ? MediaKind.YOUTUBE : MediaKind.YOUTUBE_QUIZ;
  }

  private static int milliseconds(MediaKind kind, EntryState state, SeededRandom dice) {
    boolean timeless = kind == MediaKind.IMAGE || state.status().equals(EntryState.NO_CONTENT);
    return timeless ? 0 : 5_000 + dice.skewedBelow(14_400_000);
  }
}
