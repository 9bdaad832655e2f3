package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;

/** No name of a folder means anything but the folder. */
@DisabledOnOs(OS.WINDOWS)
class OddFolderNamesTest {

  private static final String NAME = "a+b, a%20b {{c}} [d] #1 ?x=${y}";
  private static final SandboxEntry ENTRY =
      SandboxEntry.video("0_goodgood", "Lecture", 1_430_000_000);

  @TempDir private Path root;

  @Test
  void startsAndAuditsWhateverTheNameOfItsFolder() throws Exception {
    Path home = Files.createDirectories(root.resolve(NAME));
    Path jar = home.resolve("media-retention.jar");
    pack(Path.of("target/classes"), jar);
    try (Installation program = Installation.in(home, SandboxAccount.of(ENTRY))) {
      audit(program, jar);

      Path beside = Files.createDirectories(home.resolve("routes"));
      try (Stream<Path> routes = Files.list(Path.of("routes"))) {
        for (Path route : (Iterable<Path>) routes::iterator) {
          Files.copy(route, beside.resolve(route.getFileName()));
        }
      }
      audit(program, jar);
      program.set("routes.folder", beside.toString());
      audit(program, jar);
    }
  }

  private static void audit(Installation program, Path jar) throws Exception {
    program.drop(SandboxAccount.of(ENTRY));
    String configuration = program.configuration().toString();
    try (Program process =
        Program.startFrom(jar, program.folder("."), "--once", "--config", configuration)) {
      assertThat(process.status()).as(process.log()).isZero();
    }
    assertThat(program.names("outbox")).hasSize(1);
    program.forgetAudits();
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(new JarEntry(String.join("/", names(classes.relativize(path)))));
        Files.copy(path, packed);
        packed.closeEntry();
      }
    }
  }

  private static List<String> names(Path path) {
    return Stream.iterate(0, i -> i < path.getNameCount(), i -> i + 1)
        .map(i -> path.getName(i).toString())
        .toList();
  }
}
