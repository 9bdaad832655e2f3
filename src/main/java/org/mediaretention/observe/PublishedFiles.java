package org.mediaretention.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.Message;

/** Hands out the reports of finished audits, and nothing else. */
public final class PublishedFiles {

  private static final int NOT_FOUND = 404;

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "csv", "text/csv; charset=utf-8",
          "json", "application/json");

  private final AuditFolders folders;

  public PublishedFiles(AuditFolders folders) {
    this.folders = folders;
  }

  /** Answers a file by the names in the address, or that there is none. */
  public void answer(@Header("audit") String audit, @Header("file") String file, Exchange exchange)
      throws IOException {
    Optional<Path> found = folders.file(audit, file);
    Message answer = exchange.getMessage();
    answer.removeHeaders("*");
    if (found.isEmpty()) {
      answer.setHeader(Exchange.HTTP_RESPONSE_CODE, NOT_FOUND);
      answer.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=utf-8");
      answer.setBody("There is no such report.\n");
    } else {
      answer.setHeader(Exchange.CONTENT_TYPE, type(file));
      answer.setBody(Files.newInputStream(found.get()));
    }
  }

  private static String type(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
