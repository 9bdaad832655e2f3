package org.mediaretention.endtoend.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Keeps what is logged until it is closed, details of this program included. */
public final class Logged extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.mediaretention");
  private final Level usual = ours.getLevel();
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

  public Logged() {
    start();
    root.addAppender(this);
    ours.setLevel(Level.DEBUG);
  }

  public List<String> warnings() {
    return events.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  /** Everything, the messages of exceptions too. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : events) {
      text.append(event.getFormattedMessage()).append('\n');
      for (IThrowableProxy e = event.getThrowableProxy(); e != null; e = e.getCause()) {
        text.append(e.getMessage()).append('\n');
      }
    }
    return text.toString();
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  @Override
  public void close() {
    ours.setLevel(usual);
    root.detachAppender(this);
  }
}
