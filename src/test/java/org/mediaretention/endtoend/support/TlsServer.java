package org.mediaretention.endtoend.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.mediaretention.sandbox.SandboxServer;

/** The sandbox behind TLS, with a certificate that it signed itself. */
public final class TlsServer implements AutoCloseable {

  public static final String PASSWORD = "changeit";

  private final HttpsServer https;
  private final Path keyStore;
  private final AtomicInteger requests = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI kaltura;

  private TlsServer(SandboxServer kaltura, Path keyStore) throws Exception {
    this.kaltura = kaltura.uri();
    this.keyStore = keyStore;
    https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(context(keyStore)));
    https.createContext("/", this::pass);
    https.start();
  }

  /**
   * @param name of the server by its certificate, such as {@code dns:kaltura.example.edu}
   */
  public static TlsServer before(SandboxServer kaltura, String name, Path folder) throws Exception {
    return new TlsServer(kaltura, newKeyStore(folder.resolve("keys.p12"), name));
  }

  public String uri() {
    return "https://127.0.0.1:" + https.getAddress().getPort();
  }

  public Path keyStore() {
    return keyStore;
  }

  /** How many requests it could read. */
  public int requests() {
    return requests.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    HttpRequest request =
        HttpRequest.newBuilder(kaltura.resolve(exchange.getRequestURI()))
            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    try (exchange) {
      byte[] answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path newKeyStore(Path file, String name) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "SAN=" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(said).isZero();
    return file;
  }

  private static SSLContext context(Path keyStore) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keyStore)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() {
    https.stop(0);
  }
}
