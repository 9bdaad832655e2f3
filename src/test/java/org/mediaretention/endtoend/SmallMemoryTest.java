package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;

/**
 * Exports larger than the memory of the program; {@code -Dhostile.megabytes} says how large.
 *
 * <p>A thousand is a billion commas.
 */
class SmallMemoryTest {

  private static final int MEGABYTES = Integer.getInteger("hostile.megabytes", 100);

  private static final String HEADER = "Entry ID,Name,Created On,Plays,Status,Owner\n";
  private static final String ROW = "0_goodgood,Lecture,2015-05-05 12:00:00,0,Ready,ann\n";

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {",", "\""})
  void findsTheEntryAfterAHundredMegabytesOfThis(String garbage) throws Exception {
    SandboxEntry entry = SandboxEntry.video("0_goodgood", "Lecture", 1_430_000_000);
    try (Installation program = Installation.in(home, SandboxAccount.of(entry))) {
      write(program.inbox("all.csv"), garbage);
      try (Program process =
          Program.startWith(
              List.of("-Xmx64m"), home, "--once", "--config", program.configuration().toString())) {
        assertThat(process.status()).as(process.log()).isIn(0, 3);
      }
      assertThat(program.audit().column("candidates.csv", 1)).containsExactly("0_goodgood");
    }
  }

  private static void write(Path file, String garbage) throws IOException {
    Files.createDirectories(file.getParent());
    byte[] megabyte =
        garbage.repeat((1 << 20) / garbage.length() + 1).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < MEGABYTES; i++) {
        out.write(megabyte);
      }
      out.write(("\n" + ROW).getBytes(StandardCharsets.US_ASCII));
    }
  }
}
