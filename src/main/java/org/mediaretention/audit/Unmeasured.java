package org.mediaretention.audit;

/** Why the flavors of a candidate are not known. */
public record Unmeasured(String reason, String detail) {

  static Unmeasured callFailed(String detail) {
    return new Unmeasured("call_failed", detail);
  }

  static Unmeasured gone() {
    return new Unmeasured("gone", "Kaltura does not have the entry any more");
  }

  static Unmeasured notInTheList() {
    return new Unmeasured("not_in_the_list", "the list has no number of flavors or bytes");
  }
}
