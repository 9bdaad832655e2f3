package org.mediaretention.policy;

/** The rule that names a candidate, by the name it has in the reports. */
public enum Rule {
  /** Loses all flavors but the source. */
  TWO_YEAR("2year"),
  /** Is deleted. */
  FOUR_YEAR("4year"),
  /** Never became ready, and is deleted. */
  NONREADY("nonready");

  private final String label;

  Rule(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the rule leaves the source flavor in place. */
  public boolean keepsSource() {
    return this == TWO_YEAR;
  }
}
