package org.mediaretention.settings;

import java.util.List;

/** The settings cannot be worked with; the message has one sentence a line. */
public final class BadSettings extends RuntimeException {

  public BadSettings(List<String> sentences) {
    super(String.join(System.lineSeparator(), sentences));
  }

  public BadSettings(String sentence) {
    this(List.of(sentence));
  }
}
