package org.mediaretention.inbox;

import java.util.Optional;

/**
 * Claims one audit of the account, after the audits that are unfinished; none when one of those
 * stands for it.
 */
final class AccountClaims implements Turns.Source {

  private final AuditQueue worklist;
  private boolean begun;

  AccountClaims(AuditQueue worklist) {
    this.worklist = worklist;
  }

  @Override
  public AuditFolder next() {
    Optional<AuditFolder> unfinished = worklist.unfinished();
    if (unfinished.isPresent()) {
      begun |= worklist.isOfTheAccountNow(unfinished.get());
      return unfinished.get();
    }
    if (begun) {
      return null;
    }
    begun = true;
    return worklist.ofTheAccount();
  }
}
