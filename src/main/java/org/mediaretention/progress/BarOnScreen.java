package org.mediaretention.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Takes each drawing of the bar to the last line of the screen. */
final class BarOnScreen implements ProgressBarConsumer {

  private final Screen screen;
  private final int width;

  BarOnScreen(Screen screen, int width) {
    this.screen = screen;
    this.width = width;
  }

  @Override
  public int getMaxRenderedLength() {
    return width - 1; // a full line would wrap
  }

  @Override
  public void accept(String drawing) {
    try {
      screen.show(drawing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    accept("");
  }
}
