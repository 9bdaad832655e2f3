package org.mediaretention.report;

/** What has become of a candidate of the earlier audit. */
enum Fate {
  CARRIED_OVER("Carried over: still a candidate"),
  RESCUED("Rescued by a play: watched since"),
  IN_GAP("In the policy gap: no rule covers it any more"),
  GONE("Gone: deleted or recycled since"),
  EXEMPT("Exempt: kept for longer now"),
  UNDECIDED("Undecided in this audit"),
  OTHER("Otherwise: not in this export, or no rule applies to it now");

  private final String title;

  Fate(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
