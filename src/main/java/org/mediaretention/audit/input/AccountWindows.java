package org.mediaretention.audit.input;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import java.util.List;
import java.util.Optional;
import org.mediaretention.audit.batch.AccountWindow;
import org.mediaretention.journal.SavedFormat;

/**
 * How an account is listed; written down before its first window is, and the same after a restart.
 *
 * @param windows that hold every entry old enough for a rule, the oldest first
 * @param tooYoung how many entries are too young for any rule, which are not listed; empty when
 *     Kaltura did not count them
 * @param mostPlayed ids of entries that were played often
 */
@JsonAppend(attrs = @JsonAppend.Attr(SavedFormat.FIELD), prepend = true)
public record AccountWindows(
    List<AccountWindow> windows, Optional<Long> tooYoung, List<String> mostPlayed) {

  /** How many entries the account had when the windows were laid. */
  @JsonIgnore
  public long entries() {
    return oldEnough() + tooYoung.orElse(0L);
  }

  @JsonIgnore
  public long oldEnough() {
    return windows.stream().mapToLong(AccountWindow::entries).sum();
  }

  /** How many batches there are: one for each window, and one for what is too young. */
  @JsonIgnore
  public int batches() {
    return windows.size() + (tooYoung.orElse(0L) > 0 ? 1 : 0);
  }
}
