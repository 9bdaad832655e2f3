package org.mediaretention.audit;

import java.io.IOException;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.input.AccountWindows;
import org.mediaretention.audit.listing.WindowListing;
import org.mediaretention.audit.listing.WindowPlanner;
import org.mediaretention.journal.AuditProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the routes ask for to list the account itself. */
public final class AccountListings {

  private static final Logger LOG = LoggerFactory.getLogger(AccountListings.class);

  /** Begins to find out in which parts the account is best listed. */
  public WindowPlanner plan(@Body Audit audit) {
    return new WindowPlanner(audit.plan().policy().stripBefore(), audit.plan().startedAt());
  }

  /**
   * Writes the parts down and answers the audit.
   *
   * @throws AuditProblem when the account could not be listed
   */
  public Audit keep(@Body WindowPlanner planner, @Variable("audit") Audit audit)
      throws IOException {
    AccountWindows account = planner.windows();
    audit.listed(account);
    LOG.info(
        "The account has {} entries, {} of them old enough; parts to list those in: {}.",
        account.entries(),
        account.oldEnough(),
        account.windows().size());
    return audit;
  }

  /** Begins to list the part of a batch. */
  public WindowListing begin(@Body Batch batch) {
    return new WindowListing(batch, batch.part().orElseThrow().window());
  }

  /**
   * The batch with its entries.
   *
   * @throws AuditProblem when they could not be listed
   */
  public Batch end(@Body WindowListing listing) {
    return listing.listed();
  }
}
