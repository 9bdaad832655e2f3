package org.mediaretention.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves a generated account until stopped, for benchmarks and trials by hand. */
@Command(
    name = "sandbox",
    description = "Serves a generated Kaltura account on a local port.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class SandboxMain implements Callable<Integer> {

  private static final AppToken ACTING =
      new AppToken("1_sandboxacts", "sandbox-acting-token", "disableentitlement");

  @Option(names = "--size", description = "Entries of the account")
  private int size = 2_000;

  @Option(names = "--seed", description = "The same seed gives the same account")
  private long seed = 1;

  @Option(names = "--as-of", description = "The instant the account ends")
  private Instant asOf = AccountShape.SAMPLE_AS_OF;

  @Option(names = "--min-flavors", description = "Fewest files of an ordinary video")
  private int minFlavors = 3;

  @Option(names = "--max-flavors", description = "Most files of an ordinary video, up to 40")
  private int maxFlavors = 9;

  @Option(names = "--plain", description = "Nothing out of the ordinary in the account")
  private boolean plain;

  @Option(names = "--port", description = "Port on the loopback address, 0 for any")
  private int port;

  @Option(names = "--threads", description = "Calls at once, 0 for any number")
  private int threads;

  @Option(names = "--latency-ms", description = "How long every call takes")
  private long latencyMs;

  @Option(names = "--object-micros", description = "How much longer per object of an answer")
  private long objectMicros;

  @Option(names = "--fault-rate", description = "Share of calls that go wrong, 0 to 1")
  private double faultRate;

  @Option(names = "--hang-ms", description = "How long a call that goes wrong may hang")
  private long hangMs = 60_000;

  @Option(names = "--session-seconds", description = "Longest life of a session")
  private long sessionSeconds = 86_400;

  @Option(
      names = "--app-token-hash",
      description = "Hash of the app token: SHA1, MD5, SHA256 or SHA512")
  private AppTokenHash appTokenHash = AppTokenHash.SHA256;

  @Option(
      names = "--app-token-type",
      description = "Type of its sessions: 0 user, 1 widget, 2 administrator; else as asked for")
  private Integer appTokenType;

  @Option(names = "--app-token-privileges", description = "Privileges of its sessions")
  private String appTokenPrivileges = SandboxCredentials.DEFAULT.appTokenPrivileges();

  @Option(
      names = "--limits",
      description = "Lets through as many changes in ten seconds as Kaltura does")
  private boolean limits;

  @Option(names = "--list-lag-ms", description = "How far lists are behind changes")
  private long listLagMs;

  @Option(names = "--no-recycle-bin", description = "The account has no recycle bin")
  private boolean noRecycleBin;

  @Option(names = "--exports", description = "Folder to write the exports of the account to")
  private Path exports;

  @Option(names = "--export-only", description = "Stop after writing the exports")
  private boolean exportOnly;

  public static void main(String[] args) {
    System.exit(new CommandLine(new SandboxMain()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    SandboxAccount account = SandboxAccount.generate(shape());
    if (exports != null) {
      KmcExport.of(account).writeTo(exports);
    }
    if (!exportOnly) {
      serve(account);
    }
    return CommandLine.ExitCode.OK;
  }

  private AccountShape shape() {
    AccountShape shape = AccountShape.of(size, seed).asOf(asOf).flavors(minFlavors, maxFlavors);
    return plain ? shape.shares(AccountShape.Shares.PLAIN) : shape;
  }

  private SandboxCredentials login() {
    return SandboxCredentials.DEFAULT
        .withHashAlgorithm(appTokenHash.algorithm())
        .withAppTokenPrivileges(appTokenPrivileges)
        .withAppTokenType(
            appTokenType == null ? OptionalInt.empty() : OptionalInt.of(appTokenType));
  }

  private void serve(SandboxAccount account) throws Exception {
    SandboxCredentials login = login();
    SandboxServer.Builder options =
        SandboxServer.builder(account)
            .credentials(login)
            .port(port)
            .threads(threads)
            .latency(Duration.ofMillis(latencyMs))
            .perObject(Duration.ofNanos(objectMicros * 1_000))
            .hang(Duration.ofMillis(hangMs))
            .sessionLife(Duration.ofSeconds(sessionSeconds))
            .appTokens(ACTING)
            .limits(limits ? RateLimits.MEASURED : RateLimits.NONE)
            .listLag(Duration.ofMillis(listLagMs))
            .circumstances(
                noRecycleBin
                    ? Circumstances.USUAL.without(Feature.RECYCLE_BIN)
                    : Circumstances.USUAL)
            .faults(faultRate > 0 ? Faults.random(seed, faultRate) : Faults.none());
    try (SandboxServer server = options.start()) {
      System.out.println("kaltura.service-url=" + server.uri());
      System.out.println("kaltura.partner-id=" + login.partnerId());
      System.out.println("kaltura.admin-secret=" + login.adminSecret());
      System.out.println("# or, instead of the secret:");
      System.out.println("# kaltura.app-token-id=" + login.appTokenId());
      System.out.println("# kaltura.app-token=" + login.appToken());
      System.out.println("# kaltura.app-token-hash=" + appTokenHash);
      System.out.println("# a second app token, to change entries with:");
      System.out.println("# act.app-token-id=" + ACTING.id());
      System.out.println("# act.app-token=" + ACTING.token());
      Thread.currentThread().join();
    }
  }
}
