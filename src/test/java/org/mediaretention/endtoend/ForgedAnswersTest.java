package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Forger;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.EntryState;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;

/** Whole answers of facts that cannot be, in the direction that would delete. */
class ForgedAnswersTest {

  private static final long CREATED = 1_500_000_000;
  private static final int ENTRIES = 16;

  /** Old entries, all of them played of late: none of them is a candidate. */
  private static final SandboxAccount ACCOUNT =
      SandboxAccount.of(
          IntStream.range(0, ENTRIES)
              .mapToObj(i -> SandboxEntry.video("1_%08d".formatted(i), "Lecture", CREATED))
              .map(entry -> entry.with(EntryState.neverPlayed().played(40, 1_760_000_000)))
              .toList());

  /** What is done to each object of an answer. */
  private enum Forgery {
    PLAYS_WITHOUT_A_DATE {
      @Override
      void change(ObjectNode entry) {
        entry.remove("lastPlayedAt");
      }
    },
    DATES_THAT_ARE_EMPTY {
      @Override
      void change(ObjectNode entry) {
        entry.put("lastPlayedAt", "");
      }
    },
    DATES_BEFORE_THE_CREATION {
      @Override
      void change(ObjectNode entry) {
        entry.put("lastPlayedAt", CREATED - 90_000);
      }
    },
    STATUSES_THAT_ARE_EMPTY {
      @Override
      void change(ObjectNode entry) {
        entry.put("status", "");
      }
    },
    STATUSES_THAT_ARE_FRACTIONS {
      @Override
      void change(ObjectNode entry) {
        entry.put("status", 1.5);
      }
    };

    abstract void change(ObjectNode entry);
  }

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "exports, PLAYS_WITHOUT_A_DATE, plays_unavailable",
    "account, PLAYS_WITHOUT_A_DATE, plays_unavailable",
    "exports, DATES_THAT_ARE_EMPTY, plays_unavailable",
    "exports, DATES_BEFORE_THE_CREATION, impossible_fact",
    "account, DATES_BEFORE_THE_CREATION, impossible_fact",
    "exports, STATUSES_THAT_ARE_EMPTY, impossible_fact",
    "account, STATUSES_THAT_ARE_EMPTY, impossible_fact",
    "exports, STATUSES_THAT_ARE_FRACTIONS, impossible_fact"
  })
  void concludesNothingFromAWholeAnswerThatCannotBe(String source, Forgery forgery, String reason)
      throws Exception {
    FinishedAudit audit = audit(source, answer -> objects(answer).forEach(forgery::change));

    requireNothingConcluded(audit, reason);
  }

  @Test
  void concludesNothingFromAnAnswerThatTellsOfEveryEntryTwice() throws Exception {
    requireNothingConcluded(audit("exports", ForgedAnswersTest::tellTwice), "impossible_fact");
  }

  @Test
  void stopsWhereAPageOfTheAccountTellsOfEveryEntryTwice() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        Forger forger =
            Forger.of(program.kaltura().uri(), "media.list", ForgedAnswersTest::tellTwice)) {
      program.set("kaltura.service-url", forger.uri()).set("audit.source", "account");

      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.names("outbox")).isEmpty();
    }
  }

  /** What an answer can hold that no retry makes right. */
  private enum Nonsense {
    TEXT_FOR_THE_LIST {
      @Override
      void change(ObjectNode answer) {
        answer.put("objects", "many");
      }
    },
    ENTRIES_THAT_NOBODY_ASKED_FOR {
      @Override
      void change(ObjectNode answer) {
        objects(answer).get(0).put("id", "1_strange0");
      }
    };

    abstract void change(ObjectNode answer);
  }

  @ParameterizedTest
  @EnumSource
  void asksABoundedNumberOfTimesForAnAnswerThatCanNeverBeRight(Nonsense nonsense) throws Exception {
    int retries = 2;
    try (Installation program = Installation.in(home, ACCOUNT);
        Forger forger =
            Forger.of(
                program.kaltura().uri(),
                "media.list",
                answer -> {
                  if (!objects(answer).isEmpty()) {
                    nonsense.change((ObjectNode) answer);
                  }
                })) {
      program.set("kaltura.service-url", forger.uri()).set("kaltura.retries", "" + retries);
      assertThat(program.drop(ACCOUNT).workOffInbox()).isEqualTo(3);

      requireNothingConcluded(program.audit(), "call_failed");
      // Of the whole call all tries, of each part one more; and a probe of each.
      int parts = 2 * ENTRIES - 2;
      int most = (1 + retries) + 2 * parts + (1 + parts);
      assertThat(program.kaltura().calls().total("media.list")).isLessThanOrEqualTo(most);
    }
  }

  private FinishedAudit audit(String source, Consumer<JsonNode> forgery) throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        Forger forger = Forger.of(program.kaltura().uri(), "media.list", forgery)) {
      program.set("kaltura.service-url", forger.uri()).set("audit.source", source);
      if (source.equals("exports")) {
        program.drop(ACCOUNT);
      }
      assertThat(program.workOffInbox()).isEqualTo(3);
      return program.audit();
    }
  }

  private static void tellTwice(JsonNode answer) {
    for (ObjectNode entry : objects(answer)) {
      ((ArrayNode) answer.get("objects")).add(entry.deepCopy().put("status", -1));
    }
  }

  private static void requireNothingConcluded(FinishedAudit audit, String reason) throws Exception {
    assertThat(audit.verdict()).isEqualTo("PARTIAL");
    assertThat(audit.rows("candidates.csv")).isEmpty();
    assertThat(audit.column("undecided.csv", 3)).hasSize(ENTRIES).containsOnly(reason);
  }

  private static List<ObjectNode> objects(JsonNode answer) {
    return IntStream.range(0, answer.path("objects").size())
        .mapToObj(i -> (ObjectNode) answer.get("objects").get(i))
        .toList();
  }
}
