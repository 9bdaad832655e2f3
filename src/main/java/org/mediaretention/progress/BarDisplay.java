package org.mediaretention.progress;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far an audit is as one live bar on a terminal, below whatever else is printed. */
public final class BarDisplay implements Display {

  private static final int REDRAWN_EVERY_MILLIS = 500;
  private static final int FULL = 1000;

  private final int width;
  private final AtomicReference<Snapshot> latest = new AtomicReference<>();
  private PrintStream terminal;
  private BarOnScreen onScreen;
  private ProgressBar bar;

  /**
   * @param width of the terminal
   */
  public BarDisplay(int width) {
    this.width = width;
  }

  @Override
  public void open(String audit) {
    latest.set(null);
    terminal = System.out;
    Screen screen = new Screen(terminal);
    // The log prints to System.out, whatever that is at the moment.
    System.setOut(new PrintStream(screen, true, Charset.defaultCharset()));
    onScreen = new BarOnScreen(screen, width);
    bar =
        new ProgressBarBuilder()
            .setTaskName("Audit")
            .setInitialMax(FULL)
            .setUpdateIntervalMillis(REDRAWN_EVERY_MILLIS)
            .continuousUpdate()
            .setRenderer(new BarRenderer(latest))
            .setConsumer(onScreen)
            .build();
  }

  @Override
  public void show(Snapshot snapshot) {
    latest.set(snapshot);
    bar.stepTo(Math.round(FULL * snapshot.finished()));
  }

  @Override
  public void close() {
    bar.close();
    // The library leaves that to a thread of its own, which may come too late.
    onScreen.close();
    System.out.flush();
    System.setOut(terminal);
  }
}
