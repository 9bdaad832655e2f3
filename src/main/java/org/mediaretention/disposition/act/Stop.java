package org.mediaretention.disposition.act;

/**
 * Why a run ends before every item had its turn.
 *
 * @param sentence for people
 */
public record Stop(Reason reason, String sentence) {

  /** The exit status of a run that did all it should. */
  public static final int SETTLED = 0;

  /** The exit status of a run that stopped, and continues at the next. */
  public static final int STOPPED = 1;

  /** The exit status when nothing was touched. */
  public static final int REFUSED = 2;

  /** The exit status when something is uncertain or had no effect. */
  public static final int UNCERTAIN = 3;

  /** The reasons, of which some are no fault. */
  public enum Reason {
    FIRST_RUN(SETTLED),
    SHARE(SETTLED),
    HOURS(SETTLED),
    FAILURES(STOPPED),
    TOO_UNCERTAIN(STOPPED),
    FORBIDDEN(STOPPED),
    CHANGED(STOPPED),
    STOP_FILE(STOPPED),
    BLOCKED(STOPPED),
    TERMINATED(STOPPED);

    private final int exitStatus;

    Reason(int exitStatus) {
      this.exitStatus = exitStatus;
    }
  }

  /**
   * @param anyUncertain whether an item of the run is uncertain or had no effect
   */
  public int exitStatus(boolean anyUncertain) {
    return reason.exitStatus == SETTLED ? exitStatusOfAll(anyUncertain) : reason.exitStatus;
  }

  /** The exit status when every item had its turn. */
  public static int exitStatusOfAll(boolean anyUncertain) {
    return anyUncertain ? UNCERTAIN : SETTLED;
  }
}
