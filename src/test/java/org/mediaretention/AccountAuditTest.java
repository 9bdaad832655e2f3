package org.mediaretention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.SandboxAccount;

/** An audit straight from the account beside one of the exports of the same account. */
class AccountAuditTest {

  private static final int ENTRY = 1;

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(5_000, 77));

  private static FinishedAudit byExports;
  private static FinishedAudit byAccount;
  private static List<Call> calls;

  @BeforeAll
  static void auditBothWays(@TempDir Path exports, @TempDir Path account) throws Exception {
    try (Installation program = Installation.in(exports, ACCOUNT)) {
      program.drop(ACCOUNT).workOffInbox();
      byExports = program.audit();
    }
    try (Installation program = Installation.in(account, ACCOUNT)) {
      program.set("audit.source", "account").workOffInbox();
      byAccount = program.audit();
      calls = program.kaltura().calls().records();
    }
  }

  @Test
  void decidesTheSameForEveryEntryThatBothHold() throws Exception {
    Map<String, String> exports = decisions(byExports);
    Map<String, String> account = decisions(byAccount);
    System.out.println(exports.size() + " " + account.size());
    Map<String, String> different = new TreeMap<>();
    exports.forEach(
        (id, decision) -> {
          if (!decision.equals(account.get(id))) {
            different.put(id, decision + " / " + account.get(id) + " " + ACCOUNT.find(id));
          }
        });
    different.values().forEach(System.out::println);
    System.out.println(byExports.json().get("counts"));
    System.out.println(byAccount.json().toPrettyString());
    assertThat(account.keySet()).isSubsetOf(exports.keySet());
  }

  private static Map<String, String> decisions(FinishedAudit audit) throws IOException {
    Map<String, String> decisions = new TreeMap<>();
    for (List<String> row : audit.rows("candidates.csv")) {
      decisions.put(row.get(ENTRY), row.get(0) + " " + row.get(11) + " " + row.get(3));
    }
    for (List<String> row : audit.rows("undecided.csv")) {
      decisions.put(row.get(0), row.get(3));
    }
    return decisions;
  }
}
