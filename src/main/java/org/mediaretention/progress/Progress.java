package org.mediaretention.progress;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.machine.SleepInhibitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the audit under way: has it shown at regular intervals, and the machine awake. */
public final class Progress {

  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  private final Duration every;
  private final CallLedger ledger;
  private final Display display;
  private final SleepInhibitor wakefulness;
  private final LongSupplier nanoClock;

  private String underWay = "";
  private ProgressState standing = ProgressState.atFirst(Stage.LOOKING_UP, 0, 0, 0);
  private EtaEstimator forecast;
  private long beganAt;
  private ScheduledExecutorService timer;

  /**
   * @param every between two looks; zero to show nothing
   */
  public Progress(
      Duration every,
      CallLedger ledger,
      Display display,
      SleepInhibitor wakefulness,
      LongSupplier nanoClock) {
    this.every = every;
    this.ledger = ledger;
    this.display = display;
    this.wakefulness = wakefulness;
    this.nanoClock = nanoClock;
  }

  /**
   * An audit begins, or goes on.
   *
   * @param first whether entries of the account are listed, or rows of an export looked up
   * @param rows how many; 0 as long as nobody has counted the entries of the account
   * @param recoveredRows rows that an earlier run has finished
   * @param recoveredCandidates candidates among them
   */
  public synchronized void begin(
      String audit, Stage first, long rows, long recoveredRows, long recoveredCandidates) {
    end();
    standing = ProgressState.atFirst(first, rows, recoveredRows, recoveredCandidates);
    wakefulness.begin();
    underWay = audit;
    forecast = new EtaEstimator(standing, traffic());
    beganAt = nanoClock.getAsLong();
    if (every.isZero()) {
      return;
    }
    display.open(audit);
    timer = Executors.newSingleThreadScheduledExecutor(Progress::thread);
    timer.scheduleAtFixedRate(this::tick, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** The audit that runs, as it was at the last look; empty when none does. */
  public synchronized Optional<RunningAudit> underWay() {
    if (forecast == null) {
      return Optional.empty();
    }
    if (timer == null) {
      observe(); // nobody else looks
    }
    return Optional.of(new RunningAudit(underWay, forecast.snapshot()));
  }

  /** Kaltura was asked about rows, or need not be; or it has listed them. */
  public synchronized void lookedUp(long rows) {
    standing = standing.plusLookedUp(rows);
  }

  /**
   * It was decided on rows.
   *
   * @param toMeasure candidates whose flavors are asked for now
   */
  public synchronized void decided(long rows, long toMeasure) {
    standing = standing.plusDecided(rows, toMeasure);
  }

  /** Kaltura was asked for the flavors of candidates. */
  public synchronized void measured(long candidates) {
    standing = standing.plusMeasured(candidates);
  }

  /** Rows were written into the reports. */
  public synchronized void reported(long rows) {
    standing = standing.plusReported(rows);
  }

  /** The audit has ended, in whatever way. */
  public synchronized void end() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
      display.close();
    }
    forecast = null;
    wakefulness.end();
  }

  synchronized void tick() {
    if (timer == null) {
      return; // the audit ended while this tick was waiting
    }
    try {
      observe();
      display.show(forecast.snapshot());
    } catch (RuntimeException e) {
      LOG.warn("How far the audit is cannot be shown.", e);
    }
  }

  private void observe() {
    Duration since = Duration.ofNanos(nanoClock.getAsLong() - beganAt);
    forecast.observe(since, standing, traffic());
  }

  private CallStats traffic() {
    int measuring = ledger.underWay("flavorAsset.list");
    int underWay = ledger.underWay();
    int lookingUp = ledger.underWay("media.list") + ledger.underWay("baseEntry.getByIds");
    return new CallStats(
        ledger.counts().total(),
        lookingUp,
        measuring,
        underWay,
        ledger.retriesByKind(),
        ledger.outage());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }
}
