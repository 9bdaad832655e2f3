package org.mediaretention.endtoend.support;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** A report as it comes out of a printer. */
public final class PrintedReport {

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

  private final Browser browser;
  private final Path page;

  public PrintedReport(Browser browser, Path page) {
    this.browser = browser;
    this.page = page;
  }

  /** How many sheets the whole takes. */
  public long sheets(Paper paper) {
    return sheetsWithout("#no-such-part", paper);
  }

  /** How many sheets the summary takes. */
  public long sheetsOfTheSummary(Paper paper) {
    return sheetsWithout(".appendix, footer", paper);
  }

  /** How many sheets what follows the summary takes. */
  public long sheetsOfTheAppendix(Paper paper) {
    return sheetsWithout("header, .summary", paper);
  }

  private long sheetsWithout(String parts, Paper paper) {
    browser.emulate("print", "light");
    browser.open(page);
    browser.evaluate(
        "document.querySelectorAll('%s').forEach(part => part.remove())".formatted(parts));
    Map<String, Object> sheet = Map.of("paperWidth", paper.width, "paperHeight", paper.height);
    String pdf = browser.send("Page.printToPDF", sheet).get("data").asText();
    String text = new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1);
    return SHEET.matcher(text).results().count();
  }

  /** What a report is printed on, in inches. */
  public enum Paper {
    A4(8.27, 11.69),
    LETTER(8.5, 11),
    /** As narrow as A4 and lower than Letter: other fonts than those of this machine have room. */
    SMALL(8.27, 10.5);

    private final double width;
    private final double height;

    Paper(double width, double height) {
      this.width = width;
      this.height = height;
    }
  }
}
