package org.mediaretention.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.main.Main;
import org.mediaretention.audit.DryRunEstimates;
import org.mediaretention.audit.FailureWords;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.calls.KalturaGateway;
import org.mediaretention.calls.Session;
import org.mediaretention.disk.Disk;
import org.mediaretention.disk.FileTrouble;
import org.mediaretention.engine.Engine;
import org.mediaretention.engine.LockedFolders;
import org.mediaretention.engine.Trigger;
import org.mediaretention.engine.Wiring;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.kaltura.CountMedia;
import org.mediaretention.kaltura.GetEntries;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.ListAccount;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.ListMetadata;
import org.mediaretention.kaltura.fact.TimeRange;
import org.mediaretention.settings.AuditSource;
import org.mediaretention.settings.BadSettings;
import org.mediaretention.settings.Folders;
import org.mediaretention.settings.Settings;
import org.mediaretention.settings.SettingsSource;
import picocli.CommandLine.ExitCode;

/** Tries everything that an audit needs, and audits nothing. */
public final class Check {

  /** Somebody waits for the answer. */
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "kaltura.retries", "1",
          "kaltura.timeout", "PT15S",
          "kaltura.backoff-min", "PT1S",
          "kaltura.backoff-max", "PT1S",
          "kaltura.outage-patience", "PT2S");

  /** An id that no entry has; Kaltura leaves it out of its answers. */
  private static final List<String> NO_ENTRY = List.of("0_00000000");

  private final Checklist list;

  private Check(PrintStream out) {
    this.list = new Checklist(out);
  }

  /** Prints a line for each thing that was tried; answers 0 when all went well, else 2. */
  public static int run(SettingsSource source, PrintStream out) {
    Check check = new Check(out);
    check.all(source);
    return check.list.isAllRight() ? ExitCode.OK : ExitCode.USAGE;
  }

  private void all(SettingsSource source) {
    Settings settings;
    try {
      Settings.from(source); // for what is wrong with those that impatience replaces
      settings = Settings.from(source.with(IMPATIENT));
      list.ok("settings", settings.kaltura().toString());
      settings.kaltura().proxy().ifPresent(proxy -> list.ok("proxy", proxy.toString()));
    } catch (BadSettings e) {
      e.getMessage().lines().forEach(sentence -> list.failed("settings", sentence));
      return;
    }
    folders(settings);
    Wiring wiring =
        new Wiring(settings, Trigger.COMMAND, new Outcomes(), new Obstacles(), Clock.systemUTC());
    Main camel = Engine.prepare(settings, Trigger.COMMAND, wiring);
    try {
      Engine.start(camel, Trigger.COMMAND);
      list.ok("routes", String.format(Locale.ROOT, "%d", camel.getCamelContext().getRoutesSize()));
      account(settings, camel);
    } catch (BadSettings e) {
      list.failed("routes", e.getMessage());
    } finally {
      camel.stop();
    }
  }

  private void folders(Settings settings) {
    Folders folders = settings.folders();
    folder("inbox", folders.inbox());
    folder("work", folders.work());
    folder("outbox", folders.outbox());
    folder("done", folders.done());
    folder("failed", folders.failed());
    inbox(settings);
    fileSystems(folders);
  }

  private void inbox(Settings settings) {
    DryRunEstimates.unreadable(settings, Clock.systemUTC())
        .forEach(
            (place, why) -> list.failed("inbox", String.format(Locale.ROOT, "%s %s.", place, why)));
  }

  // A move between two of them is a copy, which takes room and time, but loses nothing.
  private void fileSystems(Folders folders) {
    Map<String, Path> places = new LinkedHashMap<>();
    places.put("inbox", folders.inbox());
    places.put("work", folders.work());
    places.put("outbox", folders.outbox());
    places.put("done", folders.done());
    places.put("failed", folders.failed());
    Map<FileStore, List<String>> shared = new LinkedHashMap<>();
    for (Map.Entry<String, Path> place : places.entrySet()) {
      Path there = Disk.nearest(place.getValue());
      try {
        shared
            .computeIfAbsent(Files.getFileStore(there), store -> new ArrayList<>())
            .add(place.getKey());
        if (!Disk.canSync(there)) {
          list.ok(
              "folders." + place.getKey(),
              "its file system cannot sync folders: after a power cut the latest changes may be missing");
        }
      } catch (IOException e) {
        list.failed(
            "folders." + place.getKey(), String.format(Locale.ROOT, "%s.", FileTrouble.inWords(e)));
      }
    }
    shared.forEach(
        (store, names) ->
            list.ok(
                "file system",
                String.format(Locale.ROOT, "%s: %s", store.name(), String.join(", ", names))));
    if (shared.size() > 1) {
      list.ok("file systems", "differ: between them, folders are moved by copying");
    }
  }

  private void folder(String name, Path folder) {
    String what = "folders." + name;
    LockedFolders.whyNotWritable(folder)
        .ifPresentOrElse(
            why -> list.failed(what, why + "."), () -> list.ok(what, folder.toString()));
  }

  private void account(Settings settings, Main camel) {
    Session session = camel.getCamelContext().getRegistry().findSingleByType(Session.class);
    try {
      session.tryOut();
      list.ok("login", settings.kaltura().login().toString());
    } catch (RuntimeException e) {
      list.failed("login", FailureWords.of(e));
      return; // without it every call would fail the same way
    }
    rights(session);
    KalturaGateway door = Wiring.door(camel, "call-kaltura");
    requests(settings).forEach(request -> call(door, request));
  }

  private void rights(Session session) {
    if (session.rights().isEmpty()) {
      list.ok("session", "not known: Kaltura does not tell what it may see");
      return;
    }
    right("session type", session.whyNotEveryUser(), "ADMIN: entries of every user are listed");
    right(
        "disableentitlement",
        session.whyNotEveryEntry(),
        "in force: every entry of the account is seen");
  }

  private void right(String what, Optional<String> whyNot, String words) {
    whyNot.ifPresentOrElse(why -> list.failed(what, why), () -> list.ok(what, words));
  }

  private static List<KalturaRequest> requests(Settings settings) {
    List<KalturaRequest> requests = new ArrayList<>();
    Instant now = Clock.systemUTC().instant();
    requests.add(new CountMedia(now));
    if (settings.audit().source() == AuditSource.ACCOUNT) {
      requests.add(ListAccount.first(TimeRange.until(now)));
    }
    requests.add(new ListMedia(NO_ENTRY));
    requests.add(new GetEntries(NO_ENTRY));
    requests.add(new ListFlavors(NO_ENTRY));
    settings
        .audit()
        .exemptions()
        .metadataProfileId()
        .ifPresent(profile -> requests.add(new ListMetadata(profile, NO_ENTRY)));
    return requests;
  }

  private void call(KalturaGateway door, KalturaRequest request) {
    try {
      KalturaAnswer answer = door.ask(request);
      if (answer instanceof KalturaAnswer.Failure failure) {
        list.failed(request.name(), failure.detail() + ".");
      } else {
        list.ok(request.name(), "answered");
      }
    } catch (RuntimeException e) {
      list.failed(request.name(), FailureWords.of(e));
    }
  }
}
