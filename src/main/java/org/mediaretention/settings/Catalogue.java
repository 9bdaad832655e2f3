package org.mediaretention.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every setting with its default and its meaning: what the program reads, the example file and
 * docs/settings.md all come from here.
 */
final class Catalogue {

  /**
   * Settings of one subject.
   *
   * @param title a few words
   */
  record Group(String title, List<Setting> settings) {

    private static Group of(String title, Setting... settings) {
      return new Group(title, List.of(settings));
    }
  }

  /** What everyone sets or at least looks at before the first audit. */
  static final List<String> FIRST =
      List.of(
          "kaltura.partner-id",
          "kaltura.admin-secret",
          "audit.time-zone",
          "policy.strip-after",
          "policy.delete-after");

  /** In the order in which people read them. */
  static final List<Group> GROUPS =
      List.of(
          Group.of(
              "The Kaltura account",
              Setting.of(
                  "kaltura.partner-id",
                  "",
                  "The number of the account (KMC: Settings, Integration Settings)."),
              Setting.of(
                  "kaltura.admin-secret",
                  "",
                  "The administrator secret, from the same page. Or set an app token instead.",
                  "Set exactly one of kaltura.admin-secret, kaltura.admin-secret-file and the app token."),
              Setting.of(
                  "kaltura.admin-secret-file",
                  "",
                  "A file that holds the secret and nothing else."),
              Setting.of(
                  "kaltura.app-token-id", "", "The id of an app token (docs/kaltura-account.md)."),
              Setting.of("kaltura.app-token", "", "The app token itself. It is never sent."),
              Setting.of(
                  "kaltura.app-token-hash",
                  "SHA256",
                  "The token's hashType: SHA1, MD5, SHA256 or SHA512."),
              Setting.of(
                  "kaltura.service-url", "https://www.kaltura.com", "The server of the account."),
              Setting.of(
                  "kaltura.allow-plain-http",
                  "false",
                  "Whether that server may be plain http when it is another machine.",
                  "Every computer between the two could then read the secret."),
              Setting.of(
                  "kaltura.proxy",
                  "",
                  "The proxy through which Kaltura is reached: http://[user:password@]host:port.",
                  "Empty means https.proxyHost and https.proxyPort of Java (-D), else the environment variable https_proxy; not for this machine, nor for hosts in http.nonProxyHosts or no_proxy. none means no proxy at all."),
              Setting.of(
                  "kaltura.user-id",
                  "",
                  "The user that sessions are opened for; may stay empty.",
                  "If the app token names a user, that user is used instead."),
              Setting.of(
                  "kaltura.privileges",
                  "disableentitlement",
                  "The privileges of sessions opened with the secret.",
                  "Sessions of an app token have the privileges of the token. Without disableentitlement, entries that the user may not see are missing from all answers, so the audit is refused.")),
          Group.of(
              "The audit",
              Setting.of(
                  "audit.source",
                  "exports",
                  "Where entries come from: exports (files in the inbox) or account (Kaltura lists them).",
                  "docs/operating.md compares the two."),
              Setting.of(
                  "audit.report-date",
                  "",
                  "Ages are counted back from the end of this day (2025-12-31); empty means today."),
              Setting.of(
                  "audit.time-zone",
                  "America/Los_Angeles",
                  "The time zone of the report date and of all dates in the reports."),
              Setting.of(
                  "audit.include-nonready",
                  "true",
                  "Whether old entries that are not ready (errors, no media, pending) are candidates."),
              Setting.of(
                  "audit.flavors", "true", "Whether the storage of the candidates is measured."),
              Setting.of(
                  "audit.measure-policy-gap",
                  "false",
                  "Whether the storage of policy-gap entries is measured as well.",
                  "These entries are older than policy.delete-after and were last watched between the two ages. Measuring them costs calls and frees nothing.")),
          Group.of(
              "The policy",
              Setting.of(
                  "policy.strip-after",
                  "P730D",
                  "Entries older than this and unwatched as long lose all flavors except the source.",
                  "P730D is 730 days of 24 hours, P2Y is two calendar years."),
              Setting.of(
                  "policy.delete-after",
                  "P1460D",
                  "Entries older than this and unwatched as long are candidates for deletion."),
              Setting.of(
                  "policy.undated-plays",
                  "candidate",
                  "How to treat an entry that has plays but no last-played date: candidate or undecided.",
                  "Most of these entries are images. candidate treats them as if they had never been played."),
              Setting.of(
                  "exemptions.metadata-profile-id",
                  "",
                  "The custom metadata profile that exempts entries; empty means no exemptions."),
              Setting.of(
                  "exemptions.metadata-field",
                  "ExtendedUntil",
                  "The field of that profile with the date until which an entry is kept.",
                  "The date is in seconds since 1970.")),
          Group.of(
              "The exports",
              Setting.of(
                  "exports.all",
                  "*all*.csv",
                  "The name of the export of all entries; * and ? stand for any letters.",
                  "Upper and lower case are the same. A name that matches several patterns counts as quizzes or youtube before all."),
              Setting.of("exports.quizzes", "*quiz*.csv", "The name of the export of the quizzes."),
              Setting.of(
                  "exports.youtube",
                  "*youtube*.csv",
                  "The name of the export of the YouTube entries."),
              Setting.of(
                  "exports.quiet-period",
                  "PT10S",
                  "A set of exports is complete when nothing has changed in it for this long.",
                  "--once does not wait."),
              Setting.of(
                  "exports.time-zone",
                  "UTC",
                  "The time zone of the dates in the exports, which do not name one."),
              Setting.of(
                  "exports.date-order",
                  "auto",
                  "What comes first in dates such as 8/5/2023: day-first, month-first, or auto.",
                  "auto takes the order from the dates of the whole file: one with a day after the 12th shows it. A file that shows both orders fails, and so does one that shows none if the age of an entry hinges on it.")),
          Group.of(
              "The reports",
              Setting.of(
                  "report.cost-per-tb-year",
                  "",
                  "What a TB of storage (1024^4 bytes) costs a year, as a number; adds a line."),
              Setting.of(
                  "report.previous",
                  "",
                  "The folder of the audit to compare with; empty means the account's last one."),
              Setting.of(
                  "summary.owner", "", "Extra lines of the summary, separated by commas: owners."),
              Setting.of(
                  "summary.owner-begins-with",
                  "",
                  "Extra lines: owners whose id begins with one of these."),
              Setting.of(
                  "summary.owner-ends-with",
                  "",
                  "Extra lines: owners whose id ends with one of these."),
              Setting.of("summary.entry-name", "", "Extra lines: entries with one of these names."),
              Setting.of(
                  "summary.entry-name-ends-with",
                  "",
                  "Extra lines: entries whose name ends with one of these."),
              Setting.of(
                  "summary.length-equals",
                  "0",
                  "Extra lines: entries of exactly this many seconds; images are left out."),
              Setting.of(
                  "summary.length-less-than",
                  "",
                  "Extra lines: entries shorter than this many seconds."),
              Setting.of(
                  "summary.length-greater-than",
                  "",
                  "Extra lines: entries longer than this many seconds.")),
          Group.of(
              "Load and retries",
              Setting.of(
                  "kaltura.parallel-calls",
                  "6",
                  "The most calls that run at once, of all kinds together; up to 100."),
              Setting.of(
                  "kaltura.throttle-ms",
                  "0",
                  "The least time between the starts of two calls, in milliseconds."),
              Setting.of(
                  "kaltura.timeout",
                  "PT2M",
                  "How long a call may take, up to the last byte of the answer."),
              Setting.of("kaltura.retries", "7", "How often a failed call is retried."),
              Setting.of("kaltura.backoff-base", "1.6", "The factor by which waits grow."),
              Setting.of(
                  "kaltura.backoff-min",
                  "PT1S",
                  "The wait before the first retry.",
                  "Waits vary by 30 % so that parallel calls do not return all at once."),
              Setting.of("kaltura.backoff-max", "PT12S", "The longest wait before a retry."),
              Setting.of(
                  "kaltura.outage-patience",
                  "PT1H",
                  "How long an audit waits while Kaltura is down; it resumes at the next start.",
                  "All waits of one outage count together, those that Kaltura asks for with Retry-After too.")),
          Group.of(
              "Schedule and server",
              Setting.of(
                  "schedule.cron",
                  "",
                  "When the inbox is processed, instead of at once: 0 0 3 * * ? is daily at 3:00.",
                  "In the syntax of Quartz: seconds, minutes, hours, day of month, month, day of week. 0 30 22 ? * SUN is Sundays at 22:30. A time at which the machine was down is made up once."),
              Setting.of(
                  "schedule.time-zone",
                  "",
                  "The time zone of these times; empty means audit.time-zone."),
              Setting.of(
                  "schedule.keep-audits",
                  "0",
                  "How many finished audits stay in outbox and done; 0 keeps all."),
              Setting.of(
                  "server.enabled",
                  "true",
                  "Whether a server has its page, /api/audits, /observe/health and /observe/metrics."),
              Setting.of(
                  "server.host",
                  "127.0.0.1",
                  "The address of the page. It has no login: put a proxy before any other address."),
              Setting.of(
                  "server.port",
                  "8080",
                  "The port of the page.",
                  "If another program has port 8080, the server runs without the page; if it has any other port set here, the server does not start."),
              Setting.of(
                  "server.check-login",
                  "PT5M",
                  "How often an idle server signs in to see whether its login still works.")),
          Group.of(
              "Progress and log",
              Setting.of(
                  "progress.every",
                  "PT2S",
                  "How often the log says how far an audit is; PT0S means never."),
              Setting.of(
                  "progress.style",
                  "multiline",
                  "multiline or singleline. On a terminal, --once and --demo show a live bar instead."),
              Setting.of(
                  "progress.verbose-retries", "false", "Whether the log names each retried call."),
              Setting.of("log.format", "text", "text, or json: one object on a line per event."),
              Setting.of("log.level", "INFO", "trace, debug, info, warn, error or off."),
              Setting.of("log.level-audit", "", "The level for audits and their files."),
              Setting.of("log.level-kaltura", "", "The level for the calls to Kaltura."),
              Setting.of("log.level-camel", "", "The level for Camel."),
              Setting.of(
                  "machine.prevent-sleep",
                  "false",
                  "Keeps the machine awake during audits (macOS, and Linux with systemd).")),
          Group.of(
              "Folders",
              Setting.of("folders.inbox", "inbox", "Drop exports here."),
              Setting.of("folders.work", "work", "Unfinished audits."),
              Setting.of("folders.outbox", "outbox", "Find reports here."),
              Setting.of("folders.done", "done", "The exports of finished audits."),
              Setting.of(
                  "folders.failed", "failed", "The exports of failed audits, with the reason."),
              Setting.of(
                  "routes.folder",
                  "",
                  "Where the routes are; empty means the folder routes beside the jar, else the jar.")));

  private Catalogue() {}

  /** All settings, in order. */
  static Stream<Setting> settings() {
    return GROUPS.stream().flatMap(group -> group.settings().stream());
  }
}
