package org.mediaretention.endtoend.support;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediaretention.Main;
import picocli.CommandLine;

/** The program as somebody starts it: as a process of its own, or by its command line in here. */
public final class Program implements AutoCloseable {

  /** What a command line came to. */
  public record Result(int status, String out, String err) {}

  private final Process process;
  private final Path log;

  private Program(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a process in a folder. */
  public static Program start(Path folder, String... arguments) throws IOException {
    return start(folder, List.of(), List.of(), arguments);
  }

  /** Starts a process that may write no file larger than this, as if the disk were full. */
  public static Program startWithFilesUpTo(int kilobytes, Path folder, String... arguments)
      throws IOException {
    String limited = "ulimit -f %d && exec \"$@\"".formatted(kilobytes);
    return start(
        folder, List.of("bash", "-c", limited, "bash"), List.of("-XX:-UsePerfData"), arguments);
  }

  /** Starts a process for which, although it is root's, the modes of files hold. */
  public static Program startWithoutPrivileges(Path folder, String... arguments)
      throws IOException {
    String rights = "-dac_override,-dac_read_search,-fowner";
    return start(folder, List.of("setpriv", "--bounding-set=" + rights), List.of(), arguments);
  }

  /** Starts a process with options for Java. */
  public static Program startWith(List<String> options, Path folder, String... arguments)
      throws IOException {
    return start(folder, List.of(), options, arguments);
  }

  /** Starts a process with the program from a jar instead of its classes. */
  public static Program startFrom(Path jar, Path folder, String... arguments) throws IOException {
    String classes = Path.of("target", "classes").toAbsolutePath().toString();
    String classPath =
        Stream.of(classPath().split(File.pathSeparator))
            .map(path -> path.equals(classes) ? jar.toString() : path)
            .collect(Collectors.joining(File.pathSeparator));
    return start(classPath, folder, List.of(), List.of(), arguments);
  }

  private static Program start(
      Path folder, List<String> before, List<String> options, String... arguments)
      throws IOException {
    return start(classPath(), folder, before, options, arguments);
  }

  private static Program start(
      String classPath, Path folder, List<String> before, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, "org.mediaretention.Main"));
    command.addAll(List.of(arguments));
    Path log = folder.resolve("program.log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Program(process, log);
  }

  private static String classPath() {
    String ofTests = System.getProperty("surefire.test.class.path");
    return ofTests == null ? System.getProperty("java.class.path") : ofTests;
  }

  /** Runs a command line in this process. */
  public static Result run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int status = new CommandLine(new Main()).execute(arguments);
      return new Result(
          status,
          said.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Ends the process as an operator or a service manager does. */
  public void terminate() {
    process.destroy();
  }

  /** Ends the process as a power cut does, without waiting for its end. */
  void strike() {
    process.destroyForcibly();
  }

  /** Ends the process as a power cut does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public boolean endsWithin(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  public int status() throws InterruptedException {
    return process.waitFor();
  }

  public String log() throws IOException {
    return Files.readString(log);
  }

  public void awaitLog(String text) {
    await("\"" + text + "\" in the log")
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.exists(log) && log().contains(text));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
