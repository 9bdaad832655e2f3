package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadValuesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kaltura.service-url | www.kaltura.com | must be a URL",
        "kaltura.service-url | ftp://kaltura.com | must be a URL",
        "kaltura.service-url | https://a b | not a URL",
        "kaltura.service-url | `` | is not set",
        "report.cost-per-tb-year | 20 USD | which is not a number",
        "report.cost-per-tb-year | -1 | must be 0 to 1000000000000",
        "report.cost-per-tb-year | 1e999999999 | must be 0 to 1000000000000",
        "kaltura.partner-id | `` | is not set",
        "kaltura.partner-id | 12x | not a whole number",
        "kaltura.partner-id | 99999999999 | not a whole number",
        "kaltura.partner-id | 0 | must be 1 or more",
        "kaltura.admin-secret | `` | is not set",
        "kaltura.parallel-calls | six | not a whole number",
        "kaltura.parallel-calls | 0 | must be 1 or more",
        "kaltura.parallel-calls | 101 | be kind to Kaltura, and set it to 100 or less",
        "kaltura.throttle-ms | -1 | must be 0 or more",
        "kaltura.timeout | 120 | not a duration such as PT10S",
        "kaltura.timeout | PT0S | is zero",
        "kaltura.timeout | PT-1S | must not be negative",
        "kaltura.retries | -1 | must be 0 or more",
        "kaltura.backoff-base | fast | not a number",
        "kaltura.backoff-base | 0.9 | must be 1.0 or more",
        "kaltura.backoff-base | NaN | must be 1.0 or more",
        "kaltura.backoff-base | Infinity | must be 1.0 or more",
        "kaltura.backoff-min | 1s | not a duration",
        "kaltura.backoff-max | `` | not a duration",
        "kaltura.outage-patience | 1 hour | not a duration",
        "exports.all | `` | is not set",
        "exports.quiet-period | soon | not a duration",
        "exports.date-order | d/m/y | must be auto or month-first or day-first",
        "exports.time-zone | Mars/Olympus | not a time zone",
        "audit.report-date | 31.12.2025 | not a date such as 2025-12-31",
        "audit.report-date | 2025-02-30 | not a date",
        "audit.time-zone | California | not a time zone",
        "audit.time-zone | `` | not a time zone",
        "audit.include-nonready | maybe | must be true or false",
        "audit.flavors | 2 | must be true or false",
        "policy.strip-after | 2 years | not a period such as P730D or P2Y",
        "policy.strip-after | PT48H | not a period",
        "policy.strip-after | P-1D | must not be negative",
        "policy.delete-after | 1460 | not a period",
        "policy.delete-after | P729D | is shorter than policy.strip-after",
        "policy.delete-after | P1Y | is shorter than policy.strip-after",
        "policy.undated-plays | keep | must be candidate or undecided",
        "summary.length-equals | 1,two | not a whole number of seconds",
        "summary.length-less-than | 1.5 | not a whole number of seconds",
        "summary.length-greater-than | long | not a whole number of seconds",
        "progress.every | 2 | not a duration",
        "audit.source | inbox | must be exports or account",
        "progress.style | dots | must be multiline or singleline",
        "machine.prevent-sleep | maybe | must be true or false",
        "schedule.cron | 0 3 * * * | is \"0 3 * * *\", which is not a time in the syntax of Quartz",
        "schedule.cron | at three | \"0 0 3 * * ?\" is every day at 3:00",
        "schedule.time-zone | Mars/Olympus | is not a time zone",
        "schedule.keep-audits | -1 | it must be 0 or more",
        "log.format | xml | must be text or json",
        "log.level | loud | must be trace or debug or info or warn or error or off",
        "log.level-kaltura | loud | must be trace",
        "server.enabled | maybe | must be true or false",
        "server.host | `` | is not set",
        "server.port | 0 | must be 1 or more",
        "server.port | 65536 | must be 65535 or less",
        "server.check-login | PT0S | is zero",
        "folders.inbox | `` | is not set",
        "folders.failed | `` | is not set"
      })
  void saysInOneSentenceWhichSettingIsWrongAndWhy(String name, String value, String why) {
    assertThat(Given.in(folder).file(name, value).complaints())
        .singleElement()
        .asString()
        .startsWith(name + " ")
        .contains(why)
        .endsWith(".");
  }

  @Test
  void quotesTheValueThatIsWrong() {
    assertThat(Given.in(folder).file("kaltura.retries", "often").complaints())
        .containsExactly("kaltura.retries is \"often\", which is not a whole number.");
  }

  @Test
  void reportsSeveralMistakesTogether() {
    Given given =
        Given.in(folder)
            .notInFile("kaltura.partner-id")
            .file("kaltura.timeout", "fast")
            .file("audit.time-zone", "Home")
            .environment("SUMMARY_LENGTH_EQUALS", "x,y");

    assertThat(given.complaints())
        .hasSize(4)
        .anyMatch(sentence -> sentence.startsWith("kaltura.partner-id "))
        .anyMatch(sentence -> sentence.startsWith("kaltura.timeout "))
        .anyMatch(sentence -> sentence.startsWith("audit.time-zone "))
        .anyMatch(sentence -> sentence.startsWith("summary.length-equals has \"x\""));
  }

  @Test
  void findsNoFaultWithGoodSettings() {
    assertThat(Given.in(folder).complaints()).isEmpty();
  }
}
