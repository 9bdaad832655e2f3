package org.mediaretention.endtoend.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mediaretention.engine.Engine;
import org.mediaretention.engine.Server;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxCredentials;
import org.mediaretention.sandbox.SandboxServer;
import org.mediaretention.settings.Settings;
import org.mediaretention.settings.SettingsSource;

/** The program in a folder of its own, with the sandbox for its Kaltura and hardly any waiting. */
public final class Installation implements AutoCloseable {

  private final Path home;
  private final SandboxServer kaltura;
  private final Map<String, String> settings = new TreeMap<>();

  private Installation(Path home, SandboxServer kaltura) {
    this.home = home;
    this.kaltura = kaltura;
    SandboxCredentials login = SandboxCredentials.DEFAULT;
    set("kaltura.service-url", kaltura.uri().toString());
    set("kaltura.partner-id", Integer.toString(login.partnerId()));
    set("kaltura.admin-secret", login.adminSecret());
    set("kaltura.backoff-min", "PT0.001S");
    set("kaltura.backoff-max", "PT0.01S");
    set("kaltura.outage-patience", "PT30S");
    set("audit.report-date", "2025-12-31");
    set("server.enabled", "false");
    for (String folder : List.of("inbox", "work", "outbox", "done", "failed")) {
      set("folders." + folder, home.resolve(folder).toString());
    }
  }

  public static Installation in(Path home, SandboxServer.Builder kaltura) throws IOException {
    return new Installation(home, kaltura.start());
  }

  /** With a sandbox that keeps a record of every call. */
  public static Installation in(Path home, SandboxAccount account) throws IOException {
    return in(home, SandboxServer.builder(account).recordCalls());
  }

  public Installation set(String name, String value) {
    settings.put(name, value);
    return this;
  }

  public SandboxServer kaltura() {
    return kaltura;
  }

  public Path folder(String name) {
    return home.resolve(name);
  }

  /** A file or folder of the inbox. */
  public Path inbox(String name) {
    return folder("inbox").resolve(name);
  }

  /** Drops the exports of an account loose into the inbox. */
  public Installation drop(SandboxAccount account) throws IOException {
    KmcExport.of(account).writeTo(folder("inbox"));
    return this;
  }

  /** Drops one file, under a name that may have a folder in it. */
  public Installation drop(String name, String text) throws IOException {
    Files.createDirectories(inbox(name).getParent());
    Files.writeString(inbox(name), text);
    return this;
  }

  /** Works off the inbox and answers the exit status. */
  public int workOffInbox() throws Exception {
    return Engine.workOffInbox(settings());
  }

  /** Lets a server show how it does, at any free port; answers its address. */
  public URI observe() throws IOException {
    int port = freePort();
    set("server.enabled", "true").set("server.port", Integer.toString(port));
    return URI.create("http://127.0.0.1:" + port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A server in this process, which is not started yet. */
  public Server server() throws IOException {
    return new Server(settings(), Clock.systemUTC());
  }

  public Settings settings() throws IOException {
    return Settings.from(
        SettingsSource.load(Optional.of(configuration()), Map.of(), new Properties()));
  }

  /** The settings as a file. */
  public Path configuration() throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings);
    Path file = home.resolve("test.properties");
    try (var out = Files.newBufferedWriter(file)) {
      properties.store(out, null);
    }
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return file;
  }

  /** The one audit that is in the outbox. */
  public FinishedAudit audit() throws IOException {
    assertThat(names("outbox")).hasSize(1);
    return new FinishedAudit(folder("outbox").resolve(names("outbox").get(0)));
  }

  /** Empties the outbox and the folder of exports that are done. */
  public void forgetAudits() throws IOException {
    for (String name : List.of("outbox", "done")) {
      try (Stream<Path> all = Files.walk(folder(name))) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** The text of error.txt of the one audit that failed. */
  public String error() throws IOException {
    assertThat(names("failed")).hasSize(1);
    return Files.readString(onlyFolderOf("failed").resolve("error.txt"));
  }

  public Path onlyFolderOf(String folder) throws IOException {
    assertThat(names(folder)).hasSize(1);
    return folder(folder).resolve(names(folder).get(0));
  }

  /** What a folder holds but for its lock, in order; nothing when it does not exist. */
  public List<String> names(String folder) throws IOException {
    return namesIn(folder(folder));
  }

  public static List<String> namesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.equals(".lock"))
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() {
    kaltura.close();
  }
}
