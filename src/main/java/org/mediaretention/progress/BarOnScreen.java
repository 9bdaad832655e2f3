package org.mediaretention.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Takes each drawing of the bar to the last line of the screen. */
final class BarOnScreen implements ProgressBarConsumer {

  private final Screen screen;
  private final int width;
  private boolean closed;

  BarOnScreen(Screen screen, int width) {
    this.screen = screen;
    this.width = width;
  }

  @Override
  public int getMaxRenderedLength() {
    return width - 1; // a full line would wrap
  }

  // A drawing may still be on its way when the bar is closed.
  @Override
  public synchronized void accept(String drawing) {
    try {
      screen.show(closed ? "" : drawing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    accept("");
  }
}
