package org.mediaretention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.SandboxAccount;

/** Which batch of an audit a call was made for, by the entries that it names. */
record BatchesOfCalls(Map<String, Integer> batchOfId) {

  private static final int ENTRIES_OF_A_BATCH = 2_000;

  /**
   * @param calls of an undisturbed audit: every entry that is looked up is in one of them
   */
  static BatchesOfCalls of(SandboxAccount account, List<Call> calls) {
    Set<String> asked = new HashSet<>();
    calls.forEach(call -> asked.addAll(call.ids()));
    List<String> inOrderOfTheExport =
        asked.stream()
            .sorted(
                Comparator.comparingLong((String id) -> createdAt(account, id))
                    .thenComparingInt(id -> index(account, id)))
            .toList();
    Map<String, Integer> batchOfId = new HashMap<>();
    for (int i = 0; i < inOrderOfTheExport.size(); i++) {
      batchOfId.put(inOrderOfTheExport.get(i), 1 + i / ENTRIES_OF_A_BATCH);
    }
    BatchesOfCalls batches = new BatchesOfCalls(batchOfId);
    assertThat(batches.number()).isGreaterThan(3);
    calls.stream().filter(BatchesOfCalls::isForABatch).forEach(batches::of);
    return batches;
  }

  static boolean isForABatch(Call call) {
    return !call.ids().isEmpty();
  }

  /** The number of the one batch that all entries of a call are in. */
  int of(Call call) {
    List<Integer> batches = call.ids().stream().map(batchOfId::get).distinct().toList();
    assertThat(batches).as(call.action()).hasSize(1);
    return batches.get(0);
  }

  long number() {
    return batchOfId.values().stream().distinct().count();
  }

  private static long createdAt(SandboxAccount account, String id) {
    return account.entry(index(account, id)).createdAt();
  }

  private static int index(SandboxAccount account, String id) {
    return account.indexOf(id).orElseThrow();
  }
}
