package org.mediaretention.journal;

import java.util.Locale;

/** Why the flavors of a candidate are not known. */
public record Unmeasured(String reason, String detail) {

  public static Unmeasured callFailed(String detail) {
    return new Unmeasured("call_failed", detail);
  }

  /** Kaltura announces flavors that it does not list, though it was asked twice. */
  public static Unmeasured notListed(int announced) {
    return new Unmeasured(
        "flavors_missing",
        String.format(
            Locale.ROOT, "Kaltura announces %d flavors and lists none, asked twice", announced));
  }

  /** What Kaltura says of a flavor cannot be, or nobody understands it. */
  public static Unmeasured sizeUnknown(String why) {
    return new Unmeasured("size_unknown", why);
  }

  public static Unmeasured gone() {
    return new Unmeasured("gone", "Kaltura does not have the entry any more");
  }

  public static Unmeasured notInTheList() {
    return new Unmeasured("not_in_the_list", "the list has no number of flavors or bytes");
  }
}
