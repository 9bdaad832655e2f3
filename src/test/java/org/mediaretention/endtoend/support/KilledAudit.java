package org.mediaretention.endtoend.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.Calls;

/** One audit over all the runs that it takes, and what it asked Kaltura in each. */
public final class KilledAudit {

  /** The status of a process that SIGKILL ended. */
  private static final int KILLED = 128 + 9;

  /** What Kaltura returns at most; a full page may lack something and is asked for in parts. */
  private static final int PAGE = 500;

  private final Installation program;
  private final List<List<Call>> runs = new ArrayList<>();

  private KilledAudit(Installation program) {
    this.program = program;
  }

  /** An audit of what lies in the inbox. */
  public static KilledAudit begin(Installation program) {
    program.kaltura().calls().reset();
    return new KilledAudit(program);
  }

  public boolean isOver() throws IOException {
    return !program.names("outbox").isEmpty();
  }

  public void runToItsEnd() throws Exception {
    runUntil(new Moment.AtItsEnd());
    assertThat(isOver()).isTrue();
  }

  /**
   * @return whether it was killed before its end
   */
  public boolean runUntil(Moment moment) throws Exception {
    int callsBefore = answered().size();
    boolean killed = run(moment);
    runs.add(answered().subList(callsBefore, answered().size()));
    return killed;
  }

  /** For each run, the answers to it that were asked for once more in a later one. */
  public List<Long> answersLost() {
    return IntStream.range(0, runs.size())
        .mapToObj(run -> runs.get(run).stream().filter(call -> isAskedAfter(run, call)).count())
        .toList();
  }

  private boolean isAskedAfter(int run, Call call) {
    Set<String> askedLater =
        runs.subList(run + 1, runs.size()).stream()
            .flatMap(List::stream)
            .filter(later -> later.action().equals(call.action()))
            .flatMap(later -> later.ids().stream())
            .collect(Collectors.toSet());
    return call.objects() < PAGE && askedLater.containsAll(call.ids());
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

  /** The calls about entries. */
  private List<Call> answered() {
    return calls().records().stream().filter(call -> !call.ids().isEmpty()).toList();
  }

  private Calls calls() {
    return program.kaltura().calls();
  }
}
