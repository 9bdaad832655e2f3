package org.mediaretention.disposition.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.disposition.Deed;
import org.mediaretention.endtoend.support.HandClock;

/** The script that the documents show, run on ledgers that the program wrote. */
class LedgerCheckerTest {

  private static final Pattern SCRIPT = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);
  private static final DeedKey DELETE = DeedKey.ofEntry("0_a", Deed.DELETE);

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    assumeTrue(hasPython(), "there is no python3 on the path to run the script with");
    Matcher script = SCRIPT.matcher(Files.readString(Path.of("docs/carrying-out.md")));
    assertThat(script.find()).isTrue();
    assertThat(script.group(1).lines()).hasSizeLessThanOrEqualTo(50);
    Files.writeString(folder.resolve("check_ledger.py"), script.group(1));
    try (Ledger ledger = Ledger.open(folder, "p-1", new HandClock())) {
      ledger.append(LedgerEntry.of(DELETE, EventKind.CHECK));
      ledger.append(LedgerEntry.of(DELETE, EventKind.INTENT));
      ledger.append(LedgerEntry.of(DELETE, EventKind.ANSWER).withCode("unknown"));
      ledger.append(LedgerEntry.of(DELETE, EventKind.ASKED).withCode("done"));
      ledger.append(LedgerEntry.of(DELETE, EventKind.VERIFIED).withCode("done"));
      ledger.append(LedgerEntry.of(DeedKey.ofEntry("0_ü", Deed.RECYCLE), EventKind.INTENT));
    }
  }

  @Test
  void agreesWithTheProgramAboutAWholeLedger() throws Exception {
    assertThat(check())
        .contains("6 lines, 1 deeds, 1 open")
        .contains("last hash " + LedgerFile.read(ledger()).lastHash())
        .contains("announced, outcome not known: 0_ü None recycle")
        .endsWith("status 0");
  }

  @Test
  void doesNotCountALineThatWasCutOff() throws Exception {
    Files.writeString(ledger(), "{\"seq\":7", StandardOpenOption.APPEND);
    assertThat(check()).contains("line 7 was cut off", "6 lines").endsWith("status 0");
  }

  @Test
  void findsAChangedLineAndAMissingOne() throws Exception {
    String whole = Files.readString(ledger());
    Files.writeString(ledger(), whole.replaceFirst("0_a", "0_x"));
    assertThat(check()).contains("line 2: does not follow").endsWith("status 1");
    Files.writeString(ledger(), whole.substring(whole.indexOf('\n') + 1));
    assertThat(check()).contains("line 1: does not follow").endsWith("status 1");
  }

  private Path ledger() {
    return folder.resolve(LedgerFile.NAME);
  }

  private String check() throws Exception {
    Process process =
        new ProcessBuilder("python3", "-X", "utf8", "check_ledger.py", LedgerFile.NAME)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + "status " + process.waitFor();
  }

  private static boolean hasPython() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
  }
}
