package org.mediaretention.kaltura.http;

import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.mediaretention.settings.KalturaSettings;
import org.mediaretention.settings.Proxy;

/** Camel's HTTP component, whose calls come to an end whatever a server answers. */
public final class KalturaHttp extends HttpComponent {

  /** A page has 500 objects at most, and no field that is asked for comes near 8 KiB. */
  static final int LARGEST_ANSWER = 4 << 20;

  private static final Http1Config HEADERS =
      Http1Config.custom().setMaxLineLength(16 << 10).setMaxHeaderCount(200).build();

  private final KalturaSettings settings;

  public KalturaHttp(KalturaSettings settings) {
    this.settings = settings;
    long timeout = settings.timeout().toMillis();
    setConnectTimeout(timeout);
    setConnectionRequestTimeout(timeout);
    setResponseTimeout(timeout);
    setSoTimeout(timeout);
    setConnectionsPerRoute(settings.parallelCalls());
    setMaxTotalConnections(settings.parallelCalls());
    // Else the client repeats calls by itself, uncounted and without our waits.
    setAutomaticRetriesDisabled(true);
    setResponsePayloadStreamingThreshold(LARGEST_ANSWER); // it is in memory already
    settings.proxy().ifPresent(this::goThrough);
  }

  private void goThrough(Proxy proxy) {
    setProxyHost(proxy.host());
    setProxyPort(proxy.port());
    setProxyAuthScheme("http"); // else Camel speaks TLS with the proxy when it does with Kaltura
    if (!proxy.user().isEmpty()) {
      setProxyAuthMethod("Basic");
      setProxyAuthUsername(proxy.user());
      setProxyAuthPassword(proxy.password());
    }
  }

  @Override
  protected void doInit() throws Exception {
    super.doInit();
    ScheduledExecutorService timer =
        getCamelContext()
            .getExecutorServiceManager()
            .newSingleThreadScheduledExecutor(this, "deadlines");
    AnswerLimits limits = new AnswerLimits(settings.timeout(), LARGEST_ANSWER, timer);
    setHttpClientConfigurer(client -> client.addExecInterceptorFirst("limits", limits));
  }

  @Override
  @SuppressWarnings("deprecation") // Camel's own signature
  protected HttpClientConnectionManager createConnectionManager(
      Registry<ConnectionSocketFactory> sockets, int total, int perRoute, SocketConfig config) {
    PoolingHttpClientConnectionManager connections =
        new PoolingHttpClientConnectionManager(
            sockets,
            PoolConcurrencyPolicy.STRICT,
            TimeValue.ofMilliseconds(getConnectionTimeToLive()),
            ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build());
    connections.setMaxTotal(total > 0 ? total : getMaxTotalConnections());
    connections.setDefaultMaxPerRoute(perRoute > 0 ? perRoute : getConnectionsPerRoute());
    connections.setDefaultSocketConfig(config);
    return connections;
  }
}
