package org.mediaretention.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A terminal whose last line is a live bar; all else that is written goes above it. */
final class Screen extends OutputStream {

  private final OutputStream terminal;
  private String bar = "";
  private int drawn;
  private boolean atBeginningOfLine = true;

  Screen(OutputStream terminal) {
    this.terminal = terminal;
  }

  /** Shows another bar instead; none when it is empty. */
  synchronized void show(String next) throws IOException {
    bar = next;
    if (atBeginningOfLine) {
      erase(bar.length());
      draw();
      terminal.flush();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return;
    }
    erase(0);
    terminal.write(bytes, offset, length);
    atBeginningOfLine = bytes[offset + length - 1] == '\n';
    if (atBeginningOfLine) {
      draw();
    }
    terminal.flush();
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public synchronized void flush() throws IOException {
    terminal.flush();
  }

  // What is drawn over at once need not be erased; so the bar does not flicker.
  private void erase(int drawnOverNext) throws IOException {
    if (drawn > drawnOverNext) {
      put("\r" + " ".repeat(drawn) + "\r");
    } else if (drawn > 0) {
      put("\r");
    }
    drawn = 0;
  }

  private void draw() throws IOException {
    put(bar);
    drawn = bar.length();
  }

  private void put(String text) throws IOException {
    terminal.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
