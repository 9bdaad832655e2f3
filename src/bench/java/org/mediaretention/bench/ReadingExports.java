package org.mediaretention.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.mediaretention.export.ExportFile;
import org.mediaretention.export.ExportRow;
import org.mediaretention.export.Rows;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How many rows of an export are read a second. */
@State(Scope.Benchmark)
public class ReadingExports {

  private static final int ROWS = 20_000;

  private Path folder;

  @Setup(Level.Trial)
  public void write() throws IOException {
    folder = Files.createTempDirectory("media-retention-bench");
    KmcExport.of(SandboxAccount.generate(AccountShape.of(ROWS, 1))).writeTo(folder);
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    for (String name : new String[] {"all_entries.csv", "quizzes.csv", "youtube.csv"}) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long read() throws Exception {
    long rows = 0;
    try (Rows<ExportRow> all =
        ExportFile.open(folder.resolve("all_entries.csv"), ZoneOffset.UTC).rows()) {
      while (all.hasNext()) {
        all.next();
        rows++;
      }
    }
    return rows;
  }
}
