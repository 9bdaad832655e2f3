package org.mediaretention.export.cell;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What comes first in dates such as {@code 8/5/2023}. */
public enum DateOrder {
  @JsonProperty("month-first")
  MONTH_FIRST("month"),
  @JsonProperty("day-first")
  DAY_FIRST("day");

  /** What the KMC and an English spreadsheet write. */
  public static final DateOrder USUAL = MONTH_FIRST;

  private final String first;

  DateOrder(String first) {
    this.first = first;
  }

  /** The word for what comes first. */
  public String first() {
    return first;
  }

  /** As the setting {@code exports.date-order} has it. */
  public String text() {
    return first + "-first";
  }

  public DateOrder other() {
    return switch (this) {
      case MONTH_FIRST -> DAY_FIRST;
      case DAY_FIRST -> MONTH_FIRST;
    };
  }
}
