package org.mediaretention.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** A made-up account, served by a process of its own, and its exports. */
final class Account implements AutoCloseable {

  private final Jvm server;
  private final Path exports;

  private Account(Jvm server, Path exports) {
    this.server = server;
    this.exports = exports;
  }

  static Account serve(Path folder, Conditions conditions) throws Exception {
    Path exports = folder.resolve("exports");
    Jvm server =
        Jvm.start(
            folder,
            "sandbox",
            List.of("-Xmx512m"),
            "org.mediaretention.sandbox.SandboxMain",
            "--size=" + conditions.size(),
            "--latency-ms=" + conditions.latencyMillis(),
            "--object-micros=" + conditions.objectMicros(),
            "--exports=" + exports);
    while (!server.said().contains("admin-secret")) {
      if (!server.isRunning()) {
        throw new IOException("the sandbox stopped: " + server.said());
      }
      Thread.sleep(50);
    }
    return new Account(server, exports);
  }

  Path exports() {
    return exports;
  }

  /** How the program reaches the account. */
  Properties login() throws IOException {
    Properties login = new Properties();
    login.load(new StringReader(server.said()));
    return login;
  }

  @Override
  public void close() {
    server.close();
  }
}
