package org.mediaretention.inbox;

import java.util.ArrayList;
import java.util.List;

/** What turns come to when each is taken. */
public final class Claims {

  private Claims() {}

  public static List<AuditFolder> all(Turns turns) {
    List<AuditFolder> claimed = new ArrayList<>();
    while (turns.hasNext()) {
      AuditFolder audit = turns.next().claim();
      if (audit != null) {
        claimed.add(audit);
      }
    }
    return claimed;
  }
}
