package org.mediaretention.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mediaretention.disk.Sha256;

/**
 * How the page looks.
 *
 * @param text of the style sheet, which stands in the page
 * @param hash by which the page allows this style and no other
 */
record Style(String text, String hash) {

  private static final String RESOURCE = "/report/report.css";

  static Style load() throws IOException {
    try (InputStream css = Style.class.getResourceAsStream(RESOURCE)) {
      if (css == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      String text = "\n" + new String(css.readAllBytes(), StandardCharsets.UTF_8);
      byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
      return new Style(text, "sha256-" + Base64.getEncoder().encodeToString(digest));
    }
  }
}
