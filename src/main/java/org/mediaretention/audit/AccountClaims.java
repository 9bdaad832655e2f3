package org.mediaretention.audit;

import java.io.IOException;
import java.util.Optional;

/**
 * Claims one audit of the account, after the audits that are unfinished; none when one of those
 * stands for it.
 */
final class AccountClaims implements Claims.Source {

  private final Audits audits;
  private boolean begun;

  AccountClaims(Audits audits) {
    this.audits = audits;
  }

  @Override
  public ClaimedAudit next() throws IOException {
    Optional<ClaimedAudit> unfinished = audits.unfinished();
    if (unfinished.isPresent()) {
      begun |= audits.isOfTheAccountNow(unfinished.get());
      return unfinished.get();
    }
    if (begun) {
      return null;
    }
    begun = true;
    return audits.ofTheAccount();
  }
}
