package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownSettingsTest {

  /** Every setting that operators were promised. */
  private static final String PROMISED =
      """
      kaltura.service-url kaltura.partner-id kaltura.admin-secret kaltura.admin-secret-file
      kaltura.app-token-id kaltura.app-token kaltura.app-token-hash kaltura.user-id
      kaltura.privileges kaltura.parallel-calls kaltura.throttle-ms kaltura.timeout
      kaltura.retries kaltura.backoff-base kaltura.backoff-min kaltura.backoff-max
      kaltura.outage-patience
      exports.all exports.quizzes exports.youtube exports.quiet-period exports.time-zone
      exports.date-order
      audit.report-date audit.time-zone audit.include-nonready audit.flavors
      policy.strip-after policy.delete-after policy.undated-plays
      summary.owner summary.owner-begins-with summary.owner-ends-with summary.entry-name
      summary.entry-name-ends-with summary.length-equals summary.length-less-than
      summary.length-greater-than
      progress.every progress.style progress.verbose-retries machine.prevent-sleep
      schedule.cron schedule.time-zone schedule.keep-audits
      log.format log.level log.level-audit log.level-kaltura log.level-camel
      server.enabled server.host server.port server.check-login routes.folder
      folders.inbox folders.work folders.outbox folders.done folders.failed
      """;

  static Stream<String> promised() {
    return Arrays.stream(PROMISED.split("\\s+"));
  }

  @ParameterizedTest
  @MethodSource("promised")
  void knowsEverySettingThatWasPromised(String name) {
    assertThat(Names.DEFAULTS).containsKey(name);
  }

  @Test
  void writesAllNamesInLowerCaseWithHyphens() {
    assertThat(Names.DEFAULTS.keySet()).allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
  }

  @Test
  void givesNoTwoSettingsTheSameVariable() {
    assertThat(Names.DEFAULTS.keySet().stream().map(Names::environmentVariable))
        .doesNotHaveDuplicates()
        .allMatch(variable -> variable.equals(variable.toUpperCase(Locale.ROOT)));
  }
}
