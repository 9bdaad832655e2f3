package org.mediaretention.progress;

import java.util.List;

/**
 * How far an audit is at one moment.
 *
 * @param first how the audit begins: {@link Stage#LISTING} or {@link Stage#LOOKING_UP}
 * @param rows of the export, or entries of the account; 0 as long as nobody has counted those
 * @param lookedUp rows of which Kaltura was asked, or need not be
 * @param decided rows on which was decided
 * @param toMeasure candidates found so far whose flavors are asked for
 * @param measured those of them whose flavors were asked for
 * @param reported rows that are in the reports
 * @param reporting whether the reports are being written
 */
record ProgressState(
    Stage first,
    long rows,
    long lookedUp,
    long decided,
    long toMeasure,
    long measured,
    long reported,
    boolean reporting) {

  static ProgressState atFirst(
      Stage first, long rows, long recoveredRows, long recoveredCandidates) {
    return new ProgressState(
        first,
        rows,
        recoveredRows,
        recoveredRows,
        recoveredCandidates,
        recoveredCandidates,
        0,
        false);
  }

  ProgressState plusLookedUp(long more) {
    return new ProgressState(
        first, rows, lookedUp + more, decided, toMeasure, measured, reported, reporting);
  }

  ProgressState plusDecided(long more, long candidates) {
    return new ProgressState(
        first,
        rows,
        lookedUp,
        decided + more,
        toMeasure + candidates,
        measured,
        reported,
        reporting);
  }

  ProgressState plusMeasured(long more) {
    return new ProgressState(
        first, rows, lookedUp, decided, toMeasure, measured + more, reported, reporting);
  }

  ProgressState plusReported(long more) {
    return new ProgressState(
        first, rows, lookedUp, decided, toMeasure, measured, reported + more, true);
  }

  /** The first stage that is not finished. */
  Stage stage() {
    if (reporting) {
      return Stage.REPORTING;
    }
    return lookedUp < rows || isUncounted() ? first : Stage.MEASURING;
  }

  /** The stages of this audit, in order. */
  List<Stage> stages() {
    return List.of(first, Stage.MEASURING, Stage.REPORTING);
  }

  /** Whether it is not known yet how many entries the account has. */
  boolean isUncounted() {
    return first == Stage.LISTING && rows == 0;
  }

  long done(Stage stage) {
    return switch (stage) {
      case LISTING, LOOKING_UP -> lookedUp;
      case MEASURING -> measured;
      case REPORTING -> reported;
    };
  }

  /** How much a stage has to do; how many candidates there will be is inferred from those found. */
  long total(Stage stage) {
    return stage == Stage.MEASURING ? toMeasure + candidatesToCome() : rows;
  }

  /** Whether the total is only inferred. */
  boolean isGuess(Stage stage) {
    return stage == Stage.MEASURING && decided < rows;
  }

  long left(Stage stage) {
    return Math.max(0, total(stage) - done(stage));
  }

  private long candidatesToCome() {
    return decided == 0 ? 0 : Math.round((double) toMeasure / decided * (rows - decided));
  }
}
