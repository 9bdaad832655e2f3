package org.mediaretention.progress;

/**
 * What is done with the rows of an audit, in this order for each of them. The first is either of
 * two: entries of the account are listed, rows of an export are looked up.
 */
public enum Stage {
  LISTING("listing", "entries"),
  LOOKING_UP("looking up", "rows"),
  MEASURING("measuring", "candidates"),
  REPORTING("writing reports", "rows");

  private final String label;
  private final String unit;

  Stage(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** What is counted in this stage. */
  public String unit() {
    return unit;
  }
}
