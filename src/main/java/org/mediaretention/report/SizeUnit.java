package org.mediaretention.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Binary units of storage: each is 1,024 of the one before. */
enum SizeUnit {
  BYTES("bytes"),
  KIB("KiB"),
  MIB("MiB"),
  GIB("GiB"),
  TIB("TiB"),
  PIB("PiB");

  private static final int FACTOR = 1024;

  private final String label;

  SizeUnit(String label) {
    this.label = label;
  }

  /** The largest unit that the bytes fill at least once. */
  static SizeUnit fitting(long bytes) {
    SizeUnit unit = BYTES;
    while (unit != PIB && BigDecimal.valueOf(bytes).compareTo(next(unit).bytes()) >= 0) {
      unit = next(unit);
    }
    return unit;
  }

  /** The unit for the parts of a whole, side by side. */
  static SizeUnit forPartsOf(long bytes) {
    SizeUnit unit = fitting(bytes);
    return unit == BYTES ? BYTES : values()[unit.ordinal() - 1];
  }

  /** {@code 4.49 TiB}. */
  static String text(long bytes) {
    return fitting(bytes).with(bytes);
  }

  /** In this unit: {@code 4,597.19 GiB}. */
  String with(long bytes) {
    return number(bytes) + " " + label;
  }

  /** Without the unit, with two decimals: {@code 4.49}. */
  String number(long bytes) {
    if (this == BYTES) {
      return Words.count(bytes);
    }
    BigDecimal number = BigDecimal.valueOf(bytes).divide(bytes(), 2, RoundingMode.HALF_EVEN);
    return String.format(Locale.ROOT, "%,.2f", number);
  }

  String label() {
    return label;
  }

  private BigDecimal bytes() {
    return BigDecimal.valueOf(FACTOR).pow(ordinal());
  }

  private static SizeUnit next(SizeUnit unit) {
    return values()[unit.ordinal() + 1];
  }
}
