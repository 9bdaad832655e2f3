package org.mediaretention.progress;

import java.time.Duration;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.machine.SleepInhibitor;

/** Progress that nobody looks at. */
public final class Unseen {

  private Unseen() {}

  public static Progress progress() {
    return new Progress(
        Duration.ZERO,
        new CallLedger(),
        new LogDisplay(true),
        new SleepInhibitor(false, "", "", 0),
        () -> 0);
  }
}
