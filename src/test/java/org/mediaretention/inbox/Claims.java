package org.mediaretention.inbox;

import java.util.ArrayList;
import java.util.List;

/** What turns come to when each is taken. */
public final class Claims {

  private Claims() {}

  public static List<ClaimedAudit> all(Turns turns) {
    List<ClaimedAudit> claimed = new ArrayList<>();
    while (turns.hasNext()) {
      ClaimedAudit audit = turns.next().claim();
      if (audit != null) {
        claimed.add(audit);
      }
    }
    return claimed;
  }
}
