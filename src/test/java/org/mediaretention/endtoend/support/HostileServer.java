package org.mediaretention.endtoend.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A server that opens sessions, and answers every other call so that nobody could bear it. */
public final class HostileServer implements AutoCloseable {

  private static final byte[] BLANKS = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);

  /** What it answers. */
  public enum Answer {
    TWO_BYTES_A_SECOND {
      @Override
      void write(OutputStream out) throws IOException, InterruptedException {
        say(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        while (true) {
          say(out, " ");
          Thread.sleep(500);
        }
      }
    },
    SLOW_HEADERS {
      @Override
      void write(OutputStream out) throws IOException, InterruptedException {
        say(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
        while (true) {
          say(out, "a");
          Thread.sleep(500);
        }
      }
    },
    ENDLESS_BODY {
      @Override
      void write(OutputStream out) throws IOException {
        say(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
        blanksForEver(out);
      }
    },
    TEN_GIGABYTES {
      @Override
      void write(OutputStream out) throws IOException {
        say(out, "HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n");
        blanksForEver(out);
      }
    },
    ENDLESS_PAGE_OF_AN_ERROR {
      @Override
      void write(OutputStream out) throws IOException {
        say(out, "HTTP/1.1 503 Busy\r\n\r\n");
        blanksForEver(out);
      }
    },
    ENDLESS_HEADER {
      @Override
      void write(OutputStream out) throws IOException {
        say(out, "HTTP/1.1 200 OK\r\nX-Long: ");
        blanksForEver(out);
      }
    },
    ENDLESS_HEADERS {
      @Override
      void write(OutputStream out) throws IOException {
        say(out, "HTTP/1.1 200 OK\r\n");
        byte[] headers = "X-Many: a\r\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        while (true) {
          out.write(headers);
        }
      }
    },
    GZIP_BOMB {
      @Override
      void write(OutputStream out) throws IOException {
        byte[] bomb = bomb();
        say(
            out,
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                .formatted(bomb.length));
        out.write(bomb);
      }
    },
    NUMBER_OF_A_MILLION_DIGITS {
      @Override
      void write(OutputStream out) throws IOException {
        String number = "1".repeat(1_000_000);
        String body =
            "{\"totalCount\":%s,\"objects\":[{\"id\":\"0_a\",\"plays\":%s}]}"
                .formatted(number, number);
        say(out, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n".formatted(body.length()));
        say(out, body);
      }
    };

    abstract void write(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Answer answer;

  private HostileServer(Answer answer) throws IOException {
    this.answer = answer;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** A server that always answers this. */
  public static HostileServer start(Answer answer) throws IOException {
    HostileServer hostile = new HostileServer(answer);
    daemon(hostile::accept);
    return hostile;
  }

  public String uri() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // The server was closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      String head = head(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      if (head.contains("/service/session/")) {
        say(out, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nConnection: close\r\n\r\n\"session\"");
      } else {
        answer.write(out);
      }
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The client has had enough.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int next;
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")
        && (next = in.read()) >= 0) {
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "hostile");
    thread.setDaemon(true);
    thread.start();
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void blanksForEver(OutputStream out) throws IOException {
    while (true) {
      out.write(BLANKS);
    }
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 3_200; i++) { // 200 MiB
        gzip.write(BLANKS);
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
