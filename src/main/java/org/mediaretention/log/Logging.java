package org.mediaretention.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.mediaretention.settings.LogSettings;
import org.slf4j.LoggerFactory;

/** Writes the log as the settings say; before they are read it is as logback.xml has it. */
public final class Logging {

  private static final String CONSOLE = "console";

  private Logging() {}

  /** Sets levels and form; where another log than Logback is in place, that one's settings hold. */
  public static void configure(LogSettings settings) {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return;
    }
    settings
        .levels()
        .forEach((logger, level) -> context.getLogger(logger).setLevel(Level.valueOf(level)));
    if (settings.json()) {
      writeJson(context);
    }
  }

  private static void writeJson(LoggerContext context) {
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    if (root.getAppender(CONSOLE) instanceof ConsoleAppender<ILoggingEvent> console) {
      JsonEncoder encoder = new JsonEncoder();
      encoder.setContext(context);
      encoder.setWithSequenceNumber(false);
      encoder.setWithNanoseconds(false);
      encoder.setWithContext(false);
      encoder.setWithMessage(false);
      encoder.setWithArguments(false);
      encoder.setWithFormattedMessage(true);
      encoder.start();
      console.setEncoder(encoder);
    }
  }
}
