package org.mediaretention.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The command of an operating system that keeps the machine awake until a process ends. */
record Commands(String system, String path) {

  /** Empty when the system has none. */
  Optional<List<String>> whileRuns(long pid) {
    if (system.startsWith("Mac")) {
      return find("caffeinate").map(caffeinate -> List.of(caffeinate, "-i", "-w", "" + pid));
    }
    Optional<String> tail = find("tail");
    return tail.isEmpty()
        ? Optional.empty()
        : find("systemd-inhibit")
            .map(
                inhibit ->
                    List.of(
                        inhibit,
                        "--what=sleep:idle",
                        "--who=Media Retention",
                        "--why=An audit is running",
                        "--mode=block",
                        // Holds the lock as long as it runs, and ends with the process.
                        tail.get(),
                        "--pid=" + pid,
                        "-f",
                        "/dev/null"));
  }

  private Optional<String> find(String command) {
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
