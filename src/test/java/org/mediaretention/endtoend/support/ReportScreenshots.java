package org.mediaretention.endtoend.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/**
 * Takes the pictures of the sample's report that the README shows: run it from the project's folder
 * whenever the page changes, and commit what it wrote.
 */
final class ReportScreenshots {

  private ReportScreenshots() {}

  public static void main(String[] args) throws Exception {
    Path home = Files.createTempDirectory("report-screenshots");
    Path page = SampleReport.in(Files.createDirectory(home.resolve("audit"))).folder();
    Path profile = Files.createDirectory(home.resolve("profile"));
    try (Browser browser = Browser.start(Browser.installed().orElseThrow(), profile)) {
      browser.emulate("screen", "light");
      take(browser, page, 1200, 1650, Path.of("docs/report.png"));
      take(browser, page, 375, 1650, Path.of("docs/report-phone.png"));
    }
  }

  private static void take(Browser browser, Path folder, int width, int height, Path picture)
      throws Exception {
    browser.resize(width, height, width < 500);
    browser.open(folder.resolve("report.html"));
    String data =
        browser.send("Page.captureScreenshot", Map.of("format", "png")).get("data").asText();
    Files.write(picture, Base64.getDecoder().decode(data));
  }
}
