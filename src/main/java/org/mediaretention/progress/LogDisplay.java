package org.mediaretention.progress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how far an audit is. */
public final class LogDisplay implements Display {

  private static final Logger LOG = LoggerFactory.getLogger(LogDisplay.class);

  private final Style style;
  private String audit = "";

  /** How a snapshot is written. */
  @FunctionalInterface
  interface Style {
    String write(Snapshot snapshot);
  }

  public LogDisplay(boolean singleLine) {
    this.style =
        singleLine
            ? snapshot -> " " + new Singleline().write(snapshot)
            : snapshot -> "\n" + new Multiline().write(snapshot);
  }

  @Override
  public void open(String id) {
    audit = id;
  }

  @Override
  public void show(Snapshot snapshot) {
    LOG.info("Audit {}:{}", audit, style.write(snapshot));
  }

  @Override
  public void close() {
    audit = "";
  }
}
