package org.mediaretention.audit.input;

import java.io.IOException;
import org.mediaretention.export.RejectedRow;

/** Takes rows that could not be read. */
@FunctionalInterface
public interface RowConsumer {

  void accept(RejectedRow row) throws IOException;
}
