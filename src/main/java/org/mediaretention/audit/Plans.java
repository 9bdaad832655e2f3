package org.mediaretention.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mediaretention.audit.input.AuditInput;
import org.mediaretention.audit.input.Survey;
import org.mediaretention.disk.Disk;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.inbox.AuditFolder;
import org.mediaretention.inbox.AuditIds;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.SavedFormat;
import org.mediaretention.journal.Warning;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.settings.AuditSettings;
import org.mediaretention.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the plan of an audit when it begins, and finds it again when the audit goes on.
 *
 * @param version of this program
 */
record Plans(Settings settings, String version, ObjectMapper json, Clock clock) {

  private static final Logger LOG = LoggerFactory.getLogger(Plans.class);

  /** Looks at the input, and writes down what is to be done with it. */
  Plan make(AuditFolder claimed, AuditKind kind, AuditInput input) throws IOException {
    AuditSettings audit = settings.audit();
    LocalDate reportDate = AuditIds.reportDate(claimed.id());
    RetentionPolicy policy = audit.policy(reportDate);
    Survey survey = input.survey(policy, settings.exports().dateOrder());
    survey.notes().forEach(note -> LOG.info("{}", note));
    Plan plan =
        new Plan(
            version,
            kind,
            settings.kaltura().partnerId(),
            reportDate,
            audit.timeZone(),
            settings.exports().timeZone(),
            survey.dateOrder(),
            audit.stripAfter(),
            audit.deleteAfter(),
            policy,
            !kind.decides() || audit.flavors(),
            kind.decides() && audit.measurePolicyGap(),
            audit.exemptions(),
            clock.instant(),
            survey.inputs(),
            survey.oldEnough(),
            warnings(survey, reportDate));
    // What was counted and hashed is what a restart will find, even after a power cut.
    Disk.syncAll(claimed.exports());
    PrivateFiles.write(claimed.planFile(), SavedFormat.of(json.writer()).writeValueAsBytes(plan));
    return plan;
  }

  private List<Warning> warnings(Survey survey, LocalDate reportDate) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.audit().timeZone());
    long ahead = ChronoUnit.DAYS.between(today, reportDate);
    List<Warning> warnings = new ArrayList<>(survey.warnings());
    if (ahead > 0) {
      warnings.add(
          new Warning(
              Warning.Code.REPORT_DATE_AHEAD,
              String.format(
                  Locale.ROOT,
                  "the report date %s is %d days ahead: entries that are watched now, or until then, may be named",
                  reportDate,
                  ahead),
              ahead));
    }
    return warnings;
  }

  /**
   * @throws AuditProblem when the settings contradict the plan by now
   */
  Plan read(AuditFolder claimed) throws IOException {
    Plan plan = SavedFormat.read(json.readerFor(Plan.class), claimed.planFile());
    List<String> differences =
        plan.differencesFrom(
            settings.audit(), settings.kaltura().partnerId(), settings.exports().timeZone());
    if (!differences.isEmpty()) {
      throw AuditProblem.ofSettings(
          String.format(
              Locale.ROOT,
              "Audit %s was begun under other settings: %s. Set them back to finish it, or %sdelete %s.",
              claimed.id(),
              String.join("; ", differences),
              plan.kind() == AuditKind.ACCOUNT
                  ? ""
                  : String.format(
                      Locale.ROOT, "move %s into the inbox to begin anew and ", claimed.exports()),
              claimed.folder()));
    }
    return plan;
  }
}
