package org.mediaretention.export.cell;

/** A file that is no export; the message is one sentence that names the file. */
public final class UnreadableExport extends Exception {

  public UnreadableExport(String message) {
    super(message);
  }

  public UnreadableExport(String message, Throwable cause) {
    super(message, cause);
  }
}
