package org.mediaretention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.Calls;

/** One audit over all the runs that it takes, and what it asked Kaltura in each. */
final class KilledAudit {

  /** The status of a process that SIGKILL ended. */
  private static final int KILLED = 128 + 9;

  private final Installation program;
  private final BatchesOfCalls batches;
  private long callsInFlight;

  private KilledAudit(Installation program, BatchesOfCalls batches) {
    this.program = program;
    this.batches = batches;
  }

  /** An audit of what lies in the inbox. */
  static KilledAudit begin(Installation program, BatchesOfCalls batches) {
    program.kaltura().calls().reset();
    return new KilledAudit(program, batches);
  }

  /** Calls made for batches that a kill cut off; these may be made again, and no others. */
  long callsInFlight() {
    return callsInFlight;
  }

  /** Calls for a batch that were made more than once. */
  long repeatedCalls() {
    List<Call> all = askedForBatches();
    return all.size() - all.stream().map(call -> call.action() + call.ids()).distinct().count();
  }

  boolean isOver() throws IOException {
    return !program.names("outbox").isEmpty();
  }

  void runToItsEnd(int mostBatchesInFlight) throws Exception {
    runUntil(new Moment.AtItsEnd(), mostBatchesInFlight);
    assertThat(isOver()).isTrue();
  }

  /**
   * One run, which asks nothing about finished batches and leaves few unfinished.
   *
   * @return whether it was killed before its end
   */
  boolean runUntil(Moment moment, int mostBatchesInFlight) throws Exception {
    Set<Integer> finishedBefore = finished();
    int callsBefore = askedForBatches().size();
    boolean killed = run(moment);
    List<Call> made = askedForBatches().subList(callsBefore, askedForBatches().size());
    Map<Integer, Long> callsOf =
        made.stream().collect(Collectors.groupingBy(batches::of, Collectors.counting()));
    assertThat(callsOf.keySet())
        .as("%s asks nothing about finished batches", moment)
        .noneMatch(finishedBefore::contains);
    callsOf.keySet().removeAll(finished());
    assertThat(callsOf)
        .as("%s leaves few batches unfinished", moment)
        .hasSizeLessThanOrEqualTo(mostBatchesInFlight);
    callsInFlight += callsOf.values().stream().mapToLong(Long::longValue).sum();
    return killed;
  }

  private boolean run(Moment moment) throws Exception {
    AtomicReference<Program> running = new AtomicReference<>();
    AtomicInteger asked = new AtomicInteger();
    program
        .kaltura()
        .faults(
            (action, ids) -> {
              if (moment instanceof Moment.AtCall at && asked.incrementAndGet() == at.number()) {
                running.get().strike();
              }
              return Optional.empty();
            });
    Moment.Appearances appeared = new Moment.Appearances(program);
    try (Program process =
        Program.start(
            program.folder("."), "--once", "--config", program.configuration().toString())) {
      running.set(process);
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(1))
          .until(
              () -> {
                if (moment instanceof Moment.AtFile at && appeared.number() >= at.number()) {
                  process.strike();
                }
                return process.endsWithin(Duration.ZERO);
              });
      await().until(() -> calls().records().size() == calls().total());
      return process.status() == KILLED;
    }
  }

  /** The batches in the journal; all of them when the reports are there. */
  private Set<Integer> finished() throws IOException {
    if (isOver()) {
      return new HashSet<>(batches.batchOfId().values());
    }
    Set<Integer> finished = new HashSet<>();
    for (String audit : program.names("work")) {
      for (String name :
          Installation.namesIn(program.folder("work").resolve(audit).resolve("batches"))) {
        if (name.matches("batch-\\d+\\.json")) {
          finished.add(Integer.valueOf(name.replaceAll("\\D", "")));
        }
      }
    }
    return finished;
  }

  private List<Call> askedForBatches() {
    return calls().records().stream().filter(BatchesOfCalls::isForABatch).toList();
  }

  private Calls calls() {
    return program.kaltura().calls();
  }
}
