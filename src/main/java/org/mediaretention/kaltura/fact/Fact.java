package org.mediaretention.kaltura.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that Kaltura says: a value that is possible and understood, nothing at all, or
 * something from which nothing may be concluded. {@link FactGate} makes them.
 */
public sealed interface Fact<T> {

  /** A value that can be, and that the program understands. */
  record Known<T>(T value) implements Fact<T> {

    @Override
    public Optional<T> known() {
      return Optional.of(value);
    }

    @Override
    public Optional<String> whyUnknown() {
      return Optional.empty();
    }

    @Override
    public Object written() {
      return value;
    }
  }

  /** Kaltura leaves it out. */
  record Absent<T>() implements Fact<T> {

    @Override
    public Optional<T> known() {
      return Optional.empty();
    }

    @Override
    public Optional<String> whyUnknown() {
      return Optional.empty();
    }

    @Override
    public Object written() {
      return null;
    }
  }

  /**
   * A value that cannot be, or that nobody understands.
   *
   * @param why what it is and what is wrong with it, in plain words
   */
  record Unknown<T>(String why) implements Fact<T> {

    static final String NAME = "unknown";

    @Override
    public Optional<T> known() {
      return Optional.empty();
    }

    @Override
    public Optional<String> whyUnknown() {
      return Optional.of(why);
    }

    @Override
    public Object written() {
      return Map.of(NAME, why);
    }
  }

  Optional<T> known();

  /** Empty for what is known, and for what Kaltura leaves out. */
  Optional<String> whyUnknown();

  /** As it is kept; read back through the gate, it is the same fact again. */
  @JsonValue
  Object written();
}
