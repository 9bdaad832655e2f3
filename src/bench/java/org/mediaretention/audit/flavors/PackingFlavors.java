package org.mediaretention.audit.flavors;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mediaretention.kaltura.ListFlavors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many entries a second are packed into calls. */
@State(Scope.Benchmark)
public class PackingFlavors {

  private static final int ENTRIES = 10_000;

  private final Random random = new Random(1);
  private final List<String> ids =
      IntStream.range(0, ENTRIES).mapToObj("1_%08d"::formatted).toList();
  private final List<FlavorEstimate> expected =
      IntStream.range(0, 40)
          .mapToObj(flavors -> new FlavorEstimate(flavors, flavors / 10.0))
          .toList();
  private final List<Integer> flavors =
      IntStream.range(0, ENTRIES).mapToObj(any -> random.nextInt(40)).toList();

  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public List<ListFlavors> pack() {
    return FlavorPacking.pack(
        ids, id -> expected.get(flavors.get(Integer.parseInt(id, 2, id.length(), 10))), 500);
  }
}
