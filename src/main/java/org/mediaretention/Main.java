package org.mediaretention;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mediaretention.commands.Check;
import org.mediaretention.commands.Demo;
import org.mediaretention.commands.DryRun;
import org.mediaretention.commands.Init;
import org.mediaretention.engine.Engine;
import org.mediaretention.engine.Server;
import org.mediaretention.engine.Version;
import org.mediaretention.log.Logging;
import org.mediaretention.settings.BadSettings;
import org.mediaretention.settings.Settings;
import org.mediaretention.settings.SettingsSource;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
    name = "media-retention",
    description = {
      "Finds the entries of a Kaltura account that a retention policy strips or deletes.",
      "Without an option it watches the inbox for exports until it is stopped."
    },
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every audit is complete, or there was nothing to do; --demo has shown its audit",
      "1:an audit failed",
      "2:bad settings or usage; --check or --dry-run found something wrong",
      "3:an audit is partial: something is undecided, unmeasured or unreadable"
    })
public final class Main implements Callable<Integer> {

  @ArgGroup private final Run run = new Run();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read the settings from FILE instead of ./application.properties")
  private Path config;

  @Option(names = "--help", usageHelp = true, description = "Show this help and exit")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version and exit")
  private boolean version;

  private static final class Run {
    @Option(
        names = "--init",
        description = "Write application.properties and make the folders, then exit")
    private boolean init;

    @Option(
        names = "--once",
        description =
            "Go on with unfinished audits, work off what lies in the inbox now, then exit")
    private boolean once;

    @Option(
        names = "--demo",
        description = "Audit the bundled sample exports of a made-up account, then exit")
    private boolean demo;

    @Option(
        names = "--check",
        description = "Try the settings, the folders, the login and each kind of call, then exit")
    private boolean check;

    @Option(
        names = "--dry-run",
        description =
            "Read the exports in the inbox and say what an audit would cost; touches nothing")
    private boolean dryRun;
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    try {
      if (run.init) {
        return Init.run(
            Optional.ofNullable(config), System.getenv(), System.getProperties(), System.out);
      }
      SettingsSource source =
          SettingsSource.load(Optional.ofNullable(config), System.getenv(), System.getProperties());
      if (run.demo) {
        return Demo.run(source);
      }
      if (run.check) {
        return Check.run(source, System.out);
      }
      Settings settings = Settings.from(source);
      Logging.configure(settings.log());
      if (run.dryRun) {
        return DryRun.run(settings, System.out);
      }
      if (run.once) {
        return Engine.workOffInbox(settings);
      }
      settings.requireBeginOfAudits();
      Server.run(settings);
      return CommandLine.ExitCode.OK;
    } catch (BadSettings e) {
      System.err.println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
  }
}
