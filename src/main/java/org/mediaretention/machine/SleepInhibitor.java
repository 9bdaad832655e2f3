package org.mediaretention.machine;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the machine from falling asleep while audits run. */
public final class SleepInhibitor {

  private static final Logger LOG = LoggerFactory.getLogger(SleepInhibitor.class);

  private final boolean wanted;
  private final Commands commands;
  private final long pid;
  private Process guard;

  /**
   * @param wanted whether anything is done at all
   * @param system name of the operating system, as Java has it
   * @param path folders in which commands are looked for
   * @param pid of this process; the machine may sleep when it has ended, in whatever way
   */
  public SleepInhibitor(boolean wanted, String system, String path, long pid) {
    this.wanted = wanted;
    this.commands = new Commands(system, path);
    this.pid = pid;
  }

  /** From now on the machine stays awake, if it can be told so. */
  public synchronized void begin() {
    if (!wanted || guard != null) {
      return;
    }
    Optional<List<String>> command = commands.whileRuns(pid);
    if (command.isEmpty()) {
      LOG.warn(
          "machine.prevent-sleep: there is neither caffeinate (macOS) nor systemd-inhibit (Linux); the machine may fall asleep.");
      return;
    }
    start(command.get());
  }

  /** The machine may fall asleep again. */
  public synchronized void end() {
    if (guard == null) {
      return;
    }
    Process ended = guard;
    guard = null; // so that its end is no surprise
    ended.descendants().forEach(ProcessHandle::destroy);
    ended.destroy();
    LOG.info("The machine may fall asleep again.");
  }

  private void start(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      guard = process;
      LOG.info("The machine is kept awake by {}.", command.get(0));
      process.onExit().thenAccept(this::surprise);
    } catch (IOException e) {
      LOG.warn("The machine may fall asleep: {}", e.getMessage());
    }
  }

  private synchronized void surprise(Process ended) {
    if (ended == guard) {
      guard = null;
      LOG.warn("The machine may fall asleep: what kept it awake ended. {}", lastWords(ended));
    }
  }

  private static String lastWords(Process ended) {
    try {
      return new String(ended.getErrorStream().readAllBytes(), Charset.defaultCharset()).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
