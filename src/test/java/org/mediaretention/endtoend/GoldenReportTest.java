package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.SampleReport;

/** The report of the sample, word for word, so that a reviewer sees what a change does to it. */
class GoldenReportTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/report.html");

  @TempDir private Path home;

  @Test
  void saysOfTheSampleWhatAReviewerHasRead() throws Exception {
    String page =
        withoutStyle(Files.readString(SampleReport.in(home).folder().resolve("report.html")));
    if (Boolean.getBoolean("golden.renew")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, page);
    }

    assertThat(page.lines())
        .as(
            "The report of the sample is not %s any more. If that is meant, run"
                + " \"mvn test -Dtest=GoldenReportTest -Dgolden.renew=true\""
                + " and look at the diff.",
            GOLDEN)
        .containsExactlyElementsOf(Files.readAllLines(GOLDEN));
  }

  // The style sheet is a file of its own; of the page it would be a third.
  private static String withoutStyle(String page) {
    return page.replaceAll("(?s)<style>.*</style>", "<style>…</style>")
        .replaceAll("'sha256-[^']+'", "'sha256-…'");
  }
}
