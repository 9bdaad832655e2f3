package org.mediaretention.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where an audit learns which entries there are. */
public enum AuditSource {
  /** From exports that somebody drops into the inbox. */
  EXPORTS,
  /** From Kaltura, which lists the account. */
  ACCOUNT;

  static AuditSource read(SettingsReader read) {
    List<String> names = Arrays.stream(values()).map(AuditSource::text).toList();
    return values()[names.indexOf(read.choice("audit.source", names))];
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
