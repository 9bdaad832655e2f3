package org.mediaretention.endtoend.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy that makes tunnels for those who know its password. */
public final class TinyProxy implements AutoCloseable {

  public static final String USER = "me";
  public static final String PASSWORD = "hush-hush-proxy";

  private static final String PROOF =
      "Basic "
          + Base64.getEncoder()
              .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.US_ASCII));

  private final ServerSocket server;
  private final AtomicInteger tunnels = new AtomicInteger();

  private TinyProxy() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  public static TinyProxy start() throws IOException {
    return new TinyProxy();
  }

  public int port() {
    return server.getLocalPort();
  }

  public int tunnels() {
    return tunnels.get();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = server.accept();
      daemon(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    try (client) {
      String head = head(client.getInputStream());
      OutputStream out = client.getOutputStream();
      if (!head.contains("Proxy-Authorization: " + PROOF)) {
        say(
            out,
            "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                + "Connection: close\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      String[] target = head.split(" ")[1].split(":");
      try (Socket kaltura = new Socket(target[0], Integer.parseInt(target[1]))) {
        tunnels.incrementAndGet();
        say(out, "HTTP/1.1 200 Go on\r\n\r\n");
        daemon(() -> kaltura.getInputStream().transferTo(out));
        client.getInputStream().transferTo(kaltura.getOutputStream());
      }
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int next;
    while (head.indexOf("\r\n\r\n") < 0 && (next = in.read()) >= 0) {
      head.append((char) next);
    }
    return head.toString();
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void daemon(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // One of the two has hung up.
              }
            },
            "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
