package org.mediaretention.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Serves an account over HTTP on the loopback address, as Kaltura would. */
public final class SandboxServer implements AutoCloseable {

  private static final int BACKLOG = 256;

  private final HttpServer http;
  private final ExecutorService threads;
  private final ApiHandler handler;
  private final Sessions sessions;
  private final Calls calls;
  private final SearchIndex index;
  private final Tenant tenant;
  private final RateLimiter limiter;

  private SandboxServer(Builder options) throws IOException {
    // Else every answer waits 40 ms for the client's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    sessions = new Sessions(options.clock, options.sessionLife);
    calls = new Calls(options.recordCalls);
    LiveAccount account = new LiveAccount(options.account, options.clock, options.lags);
    int partnerId = options.credentials.partnerId();
    tenant =
        new Tenant(
            partnerId,
            account,
            new MetadataStore(options.metadata),
            new MetadataSchema(options.metadataFields),
            options.users,
            new Deeds(options.clock),
            new AtomicReference<>(options.circumstances),
            options.clock);
    index = new SearchIndex(options.unindexed);
    limiter = new RateLimiter(options.limits, options.clock);
    SessionActions logins = new SessionActions(options.credentials, options.tokens, sessions);
    FaultInjector sabotage =
        new FaultInjector(
            new Api(tenant, index, sessions, logins, limiter), tenant, options.retryAfter);
    Latency pace = new Latency(options.latency, options.perObject, options.hang);
    handler = new ApiHandler(sabotage, calls, pace, options.faults);
    threads =
        options.threads == 0
            ? Executors.newCachedThreadPool(SandboxServer::daemon)
            : Executors.newFixedThreadPool(options.threads, SandboxServer::daemon);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    http = HttpServer.create(new InetSocketAddress(loopback, options.port), BACKLOG);
    http.createContext("/api_v3", handler);
    http.setExecutor(threads);
    http.start();
  }

  /** Serves the account on any free port, fast and without faults. */
  public static SandboxServer start(SandboxAccount account) throws IOException {
    return builder(account).start();
  }

  public static Builder builder(SandboxAccount account) {
    return new Builder(account);
  }

  /** What to configure as the service URL: no slash at the end. */
  public URI uri() {
    InetSocketAddress address = http.getAddress();
    return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
  }

  /** From now on these calls go wrong, and no others. */
  public void faults(Faults faults) {
    handler.faults(faults);
  }

  /** From now on the answers of these calls go wrong when all is done, and no others. */
  public void faultsAfter(Faults faults) {
    handler.faultsAfter(faults);
  }

  /** From now on this happens before each call. */
  public void beforeEachCall(Interference interference) {
    handler.interference(interference);
  }

  /** From now on the account allows something else. */
  public void circumstances(UnaryOperator<Circumstances> change) {
    tenant.circumstances().updateAndGet(change);
  }

  /** From now on so many calls are let through. */
  public void limits(RateLimits limits) {
    limiter.limits(limits);
  }

  /** While down, the server closes every connection without an answer, and counts no calls. */
  public void down(boolean down) {
    handler.down(down);
  }

  /** From now on every session started so far is refused with INVALID_KS. */
  public void expireAllSessions() {
    sessions.expireAll();
  }

  /** From now on lists and counts know of every change of the account. */
  public void indexAllChanges() {
    index.catchUp();
  }

  /** The account as it is now, for those who change it besides the calls. */
  public LiveAccount account() {
    return tenant.account();
  }

  public MetadataStore metadata() {
    return tenant.metadata();
  }

  /** What the calls have changed. */
  public Deeds deeds() {
    return tenant.deeds();
  }

  public Calls calls() {
    return calls;
  }

  @Override
  public void close() {
    handler.close();
    http.stop(0);
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sandbox");
    thread.setDaemon(true);
    return thread;
  }

  /** How a server behaves; nothing has to be set. */
  public static final class Builder {

    private final SandboxAccount account;
    private int port;
    private int threads;
    private Duration latency = Duration.ZERO;
    private Duration perObject = Duration.ZERO;
    private Duration hang = Duration.ofMinutes(1);
    private Duration retryAfter = Duration.ofSeconds(1);
    private Duration sessionLife = Duration.ofDays(1);
    private Set<String> unindexed = Set.of();
    private List<SandboxMetadata> metadata = List.of();
    private SandboxCredentials credentials = SandboxCredentials.DEFAULT;
    private Map<Integer, List<String>> metadataFields = Map.of();
    private List<SandboxUser> users = List.of();
    private List<AppToken> tokens = List.of();
    private List<Duration> lags = List.of(Duration.ZERO);
    private RateLimits limits = RateLimits.NONE;
    private Circumstances circumstances = Circumstances.USUAL;
    private Faults faults = Faults.none();
    private InstantSource clock = InstantSource.system();
    private boolean recordCalls;

    private Builder(SandboxAccount account) {
      this.account = account;
    }

    /** 0 for any free one. */
    public Builder port(int newPort) {
      port = newPort;
      return this;
    }

    /** Calls that run at once; 0 for any number. */
    public Builder threads(int newThreads) {
      threads = newThreads;
      return this;
    }

    /** How long every call takes. */
    public Builder latency(Duration newLatency) {
      latency = newLatency;
      return this;
    }

    /** How much longer a call takes for each object of its answer. */
    public Builder perObject(Duration newPerObject) {
      perObject = newPerObject;
      return this;
    }

    /** How long a call with {@link Fault#TIMEOUT} stays unanswered. */
    public Builder hang(Duration newHang) {
      hang = newHang;
      return this;
    }

    /** What {@link Fault#HTTP_429} and {@link Fault#HTTP_503} ask for, in whole seconds. */
    public Builder retryAfter(Duration newRetryAfter) {
      retryAfter = newRetryAfter;
      return this;
    }

    /** The longest life of a session, whatever the client asks for. */
    public Builder sessionLife(Duration newSessionLife) {
      sessionLife = newSessionLife;
      return this;
    }

    /** Lists and counts without ids take these entries for what they were when exported. */
    public Builder unindexed(String... ids) {
      unindexed = Set.of(ids);
      return this;
    }

    /** The custom metadata of some of the entries. */
    public Builder metadata(SandboxMetadata... newMetadata) {
      metadata = List.of(newMetadata);
      return this;
    }

    public Builder credentials(SandboxCredentials newCredentials) {
      credentials = newCredentials;
      return this;
    }

    /** The fields of one metadata profile, in the order in which they have to come. */
    public Builder metadataProfile(int id, String... fields) {
      metadataFields = Map.of(id, List.of(fields));
      return this;
    }

    public Builder users(SandboxUser... newUsers) {
      users = List.of(newUsers);
      return this;
    }

    /** App tokens besides the one of the credentials. */
    public Builder appTokens(AppToken... newTokens) {
      tokens = List.of(newTokens);
      return this;
    }

    /** How far behind the copies are that lists are read from; they take turns. */
    public Builder listLag(Duration... newLags) {
      lags = List.of(newLags);
      return this;
    }

    public Builder limits(RateLimits newLimits) {
      limits = newLimits;
      return this;
    }

    public Builder circumstances(Circumstances newCircumstances) {
      circumstances = newCircumstances;
      return this;
    }

    public Builder faults(Faults newFaults) {
      faults = newFaults;
      return this;
    }

    /** The clock that ends sessions and windows of calls, and that dates changes. */
    public Builder clock(InstantSource newClock) {
      clock = newClock;
      return this;
    }

    /** Keeps a record of every call, not only counts: memory grows with the calls. */
    public Builder recordCalls() {
      recordCalls = true;
      return this;
    }

    public SandboxServer start() throws IOException {
      return new SandboxServer(this);
    }
  }
}
