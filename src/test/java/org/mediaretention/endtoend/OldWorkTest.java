package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Logged;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/**
 * An audit that an earlier version began is finished by this one.
 *
 * <p>The archive holds the work folder that version 0.1.0 left when it was killed: one batch
 * recorded, some answers to the other kept. Beside it, in {@code expected}, are the reports of the
 * same audit as 0.1.0 wrote them without a kill.
 */
class OldWorkTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(9_000, 11));
  private static final String AUDIT = "2025-12-31_20261127-180612";
  private static final String EXPECTED = "expected/";

  @TempDir private Path home;

  private final Map<String, String> expected = new TreeMap<>();

  @Test
  void finishesTheAuditOfVersion010() throws Exception {
    try (Installation program = Installation.in(home, SandboxServer.builder(ACCOUNT))) {
      unpack("old-work/work-0.1.0.zip", program.folder("work"));

      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(program.audit().csvFiles()).containsAllEntriesOf(expected);
    }
  }

  static Stream<Arguments> whatANewerVersionWrites() {
    String record = "batches/batch-00000002.json";
    String answer = "answers/batch-00000001/20b00b04-e3ee-4468-bf57-d2dd9611287a.json";
    return Stream.of(
        arguments("plan.json", "\"format\":2,", "is of format 2"),
        arguments("plan.json", "\"appetite\":1,", "appetite"),
        arguments("account-count.json", "\"format\":2,", "is of format 2"),
        arguments(record, "\"format\":\"new\",", "is of format new"),
        arguments(record, "\"appetite\":1,", "appetite"),
        arguments(answer, "\"format\":2,", "is of format 2"));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("whatANewerVersionWrites")
  void refusesAndKeepsWhatANewerVersionWrote(String name, String field, String why)
      throws Exception {
    try (Installation program = Installation.in(home, SandboxServer.builder(ACCOUNT))) {
      unpack("old-work/work-0.1.0.zip", program.folder("work"));
      Path file = program.folder("work").resolve(AUDIT).resolve(name);
      Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{" + field));
      Map<String, String> before = filesOf(program.folder("work").resolve(AUDIT));

      try (Logged log = new Logged()) {
        assertThat(program.workOffInbox()).isEqualTo(2);
        assertThat(log.text()).contains(file.toString(), why, "the version that wrote");
      }

      assertThat(filesOf(program.folder("work").resolve(AUDIT))).containsAllEntriesOf(before);
      assertThat(program.names("outbox")).isEmpty();
      assertThat(program.names("failed")).isEmpty();
    }
  }

  @Test
  void auditsTheNextSetAllTheSame() throws Exception {
    try (Installation program = Installation.in(home, SandboxServer.builder(ACCOUNT))) {
      unpack("old-work/work-0.1.0.zip", program.folder("work"));
      Path plan = program.folder("work").resolve(AUDIT).resolve("plan.json");
      Files.writeString(plan, Files.readString(plan).replaceFirst("\\{", "{\"format\":2,"));
      program.drop(ACCOUNT);

      assertThat(program.workOffInbox()).isEqualTo(2);

      assertThat(program.audit().csvFiles()).containsAllEntriesOf(expected);
      assertThat(plan).exists();
    }
  }

  @Test
  void failsWhenTheExportHasChangedSinceItWasCounted() throws Exception {
    try (Installation program = Installation.in(home, SandboxServer.builder(ACCOUNT))) {
      unpack("old-work/work-0.1.0.zip", program.folder("work"));
      Path export = program.folder("work").resolve(AUDIT).resolve("exports/all_entries.csv");
      Files.writeString(export, Files.readString(export).stripTrailing() + "\n\n");

      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.folder("failed").resolve(AUDIT).resolve("error.txt"))
          .content()
          .contains("all_entries.csv has changed since it was counted; drop it again.");
    }
  }

  private static Map<String, String> filesOf(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private void unpack(String archive, Path work) throws IOException {
    try (InputStream resource = getClass().getClassLoader().getResourceAsStream(archive);
        ZipInputStream zip = new ZipInputStream(resource)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith(EXPECTED)) {
          expected.put(
              entry.getName().substring(EXPECTED.length()),
              new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        } else if (!entry.isDirectory()) {
          Path file = work.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          Files.write(file, zip.readAllBytes());
        }
      }
    }
  }
}
