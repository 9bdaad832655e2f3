package org.mediaretention.observe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Ready as long as exports can be taken out of the inbox. */
public final class InboxHealth extends AbstractHealthCheck {

  private final Path inbox;

  public InboxHealth(Path inbox) {
    super("media-retention", "inbox");
    this.inbox = inbox;
  }

  @Override
  public boolean isLiveness() {
    return false; // a restart would not mend it
  }

  @Override
  protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
    if (Files.isDirectory(inbox) && Files.isWritable(inbox)) {
      result.up();
    } else {
      result.message("The inbox %s is no folder that this user may write in.".formatted(inbox));
      result.down();
    }
  }
}
