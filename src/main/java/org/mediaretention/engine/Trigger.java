package org.mediaretention.engine;

import java.util.Locale;
import org.mediaretention.settings.Settings;

/** What makes the program look into the inbox. */
public enum Trigger {
  /** Whatever is dropped into it. */
  INBOX,
  /** The times that are set. */
  SCHEDULE,
  /** Somebody started the program for it. */
  COMMAND;

  /** That of a server. */
  static Trigger ofServer(Settings settings) {
    return settings.schedule().cron().isPresent() ? SCHEDULE : INBOX;
  }

  /** Whether somebody may look how it does. */
  boolean isObserved(Settings settings) {
    return this != COMMAND && settings.server().enabled();
  }

  /** As routes know it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
