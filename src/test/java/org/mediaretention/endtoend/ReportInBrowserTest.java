package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.Browser;
import org.mediaretention.endtoend.support.HostileReport;
import org.mediaretention.endtoend.support.PrintedReport;
import org.mediaretention.endtoend.support.PrintedReport.Paper;
import org.mediaretention.endtoend.support.SampleReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The report of the sample in a real browser. */
class ReportInBrowserTest {

  private static final Logger LOG = LoggerFactory.getLogger(ReportInBrowserTest.class);
  private static final int PHONE = 375;

  @TempDir private static Path home;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void open() throws Exception {
    Optional<Path> chromium = Browser.installed();
    if (chromium.isEmpty()) {
      LOG.warn("SKIPPED: there is no Chromium here, so the report is not looked at in a browser.");
    }
    assumeTrue(chromium.isPresent());
    page = SampleReport.in(Files.createDirectory(home.resolve("audit"))).folder();
    page = page.resolve("report.html");
    browser = Browser.start(chromium.get(), Browser.newProfile());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "screen, light, 1200",
    "screen, dark, 1200",
    "print, light, 800",
    "print, dark, 800",
    "screen, light, 375",
    "screen, dark, 375"
  })
  void opensWithoutAnErrorOrARequest(String media, String scheme, int width) {
    show(page, media, scheme, width);

    assertThat(browser.events("Log.entryAdded")).isEmpty();
    assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
    assertThat(browser.events("Network.requestWillBeSent"))
        .extracting(event -> event.at("/request/url").asText())
        .containsExactly(page.toUri().toString());
  }

  @ParameterizedTest
  @CsvSource({"screen, light, 1200", "screen, dark, 1200", "screen, light, 375"})
  void hasNoBarrierThatAxeKnows(String media, String scheme, int width) throws Exception {
    show(page, media, scheme, width);
    try (InputStream axe = getClass().getResourceAsStream("/axe.min.js")) {
      browser.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
    }

    JsonNode found =
        browser.evaluate(
            "axe.run().then(r => ({passes: r.passes.map(p => p.id), violations:"
                + " r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ; '))}))");

    assertThat(texts(found.get("violations"))).isEmpty();
    assertThat(texts(found.get("passes")))
        .contains("color-contrast", "svg-img-alt", "region", "bypass", "html-has-lang");
  }

  @Test
  void isDarkWhereTheReaderWantsItDarkAndLightOnPaper() {
    show(page, "screen", "light", 1200);
    String light = background();
    show(page, "screen", "dark", 1200);
    String dark = background();
    show(page, "print", "dark", 1200);

    assertThat(dark).isNotEqualTo(light);
    assertThat(background()).isEqualTo("rgb(255, 255, 255)");
  }

  @Test
  void isNoWiderThanAPhone() {
    show(page, "screen", "light", PHONE);

    assertThat(browser.evaluate("innerWidth").asInt()).isEqualTo(PHONE);
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.27 x 11.69", "8.5 x 11"})
  void printsOnA4AndLetterWithNothingCutOff(String paper) {
    double width = Double.parseDouble(paper.split(" x ")[0]);
    double height = Double.parseDouble(paper.split(" x ")[1]);
    show(page, "print", "light", (int) ((width - 2 * 16 / 25.4) * 96));

    assertThat(browser.evaluate("document.documentElement.scrollWidth - innerWidth").asInt())
        .isZero();
    assertThat(browser.evaluate("getComputedStyle(document.querySelector('tr')).breakInside"))
        .hasToString("\"avoid\"");
    JsonNode pdf =
        browser.send("Page.printToPDF", Map.of("paperWidth", width, "paperHeight", height));
    assertThat(Base64.getDecoder().decode(pdf.get("data").asText()))
        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @EnumSource
  void printsItsSummaryOnTheFirstSheetAndNothingElseOnIt(Paper paper) {
    PrintedReport printed = new PrintedReport(browser, page);

    assertThat(printed.sheetsOfTheSummary(paper)).isOne();
    assertThat(printed.sheets(paper)).isEqualTo(1 + printed.sheetsOfTheAppendix(paper));
    assertThat(
            browser.evaluate("getComputedStyle(document.querySelector('.appendix')).breakBefore"))
        .hasToString("\"page\"");
  }

  @Test
  void beginsWithALinkToItsContentForTheKeyboard() {
    show(page, "screen", "light", 1200);
    for (String type : List.of("rawKeyDown", "keyUp")) {
      browser.send(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
    }

    assertThat(browser.evaluate("document.activeElement.className").asText()).isEqualTo("skip");
    assertThat(browser.evaluate("document.activeElement.getBoundingClientRect().left >= 0"))
        .hasToString("true");
  }

  @Test
  void showsTheNameOfAnEntryAsTextWhateverItIs() throws Exception {
    String name = "<script>alert(1)</script>";
    Path hostile = HostileReport.in(Files.createDirectory(home.resolve("hostile")), name);

    show(hostile, "screen", "light", 1200);

    assertThat(browser.evaluate("document.body.innerText").asText()).contains(name);
    assertThat(browser.evaluate("document.scripts.length").asInt()).isZero();
    assertThat(browser.events("Page.javascriptDialogOpening")).isEmpty();
    assertThat(browser.events("Log.entryAdded")).isEmpty();
  }

  private static void show(Path file, String media, String scheme, int width) {
    browser.resize(width, 900, width == PHONE);
    browser.emulate(media, scheme);
    browser.open(file);
  }

  private static String background() {
    return browser.evaluate("getComputedStyle(document.documentElement).backgroundColor").asText();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
