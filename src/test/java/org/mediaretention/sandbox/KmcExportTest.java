package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.EntryState.neverPlayed;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KmcExportTest {

  private static final String HEADER =
      "\uFEFF\"Entry ID\",Name,\"Media Type\",\"Created On\",\"Last Update Date\",Duration,Plays,"
          + "Status,Owner\n";

  /** 2020-09-13 12:26:40 UTC. */
  private static final long CREATED = 1_600_000_000;

  @Test
  void writesWhatTheKmcWrites() throws IOException {
    SandboxAccount account =
        SandboxAccount.of(
            entry("0_ab12cd34", "Lecture 1, \"intro\"", 0)
                .withMsDuration(3_725_000)
                .withOwner("jdoe")
                .with(neverPlayed().played(17, CREATED + 5)),
            entry("1_zz99yy88", "-draft \"x\" it's", 1)
                .withMsDuration(65_000)
                .withOwner("@svc")
                .with(neverPlayed().withStatus(EntryState.NO_CONTENT).withoutPlays()));

    assertThat(export(ExportKind.ALL, account))
        .isEqualTo(
            HEADER
                + "0_ab12cd34,\"Lecture 1, \"\"intro\"\"\",Video,\"2020-09-13 12:26:40\","
                + "\"2020-09-13 12:26:40\",62:5,17,Ready,jdoe\n"
                + "1_zz99yy88,\"'-draft x its\",Video,\"2020-09-13 12:26:41\","
                + "\"2020-09-13 12:26:41\",1:5,,\"No Media\",'@svc\n");
  }

  @Test
  void sortsByCreationWhateverTheOrderOfTheAccount() throws IOException {
    SandboxAccount account =
        SandboxAccount.of(entry("0_c", "c", 2), entry("0_a", "a", 0), entry("0_b", "b", 1));

    assertThat(ids(account)).containsExactly("0_a", "0_b", "0_c");
  }

  @Test
  void leavesOutWhatTheKmcDoesNotShow() throws IOException {
    SandboxAccount account =
        SandboxAccount.of(
            entry("0_deleted", "x", 0).with(neverPlayed().deleted()),
            entry("0_recycled", "x", 0).with(neverPlayed().recycled()),
            entry("0_child", "x", 0).with(neverPlayed().displayedAs(EntryState.CHILD)),
            entry("0_pending", "x", 0).with(neverPlayed().withModeration(1)),
            entry("0_rejected", "x", 0).with(neverPlayed().withModeration(3)),
            entry("0_blocked", "x", 0).with(neverPlayed().withStatus("6")),
            entry("0_flagged", "x", 0).with(neverPlayed().withModeration(5)));

    assertThat(ids(account)).containsExactly("0_flagged");
  }

  @Test
  void knowsNothingOfWhatHappenedSince() throws IOException {
    SandboxAccount account =
        SandboxAccount.of(
            entry("0_deleted", "x", 0).withNow(neverPlayed().deleted()),
            entry("0_recycled", "x", 1).withNow(neverPlayed().recycled()),
            entry("0_purged", "x", 2).purge(),
            entry("0_played", "x", 3).withNow(neverPlayed().played(9, CREATED)));

    assertThat(ids(account)).containsExactly("0_deleted", "0_recycled", "0_purged", "0_played");
    assertThat(export(ExportKind.ALL, account)).contains(",10:0,0,Ready,").doesNotContain(",9,");
  }

  @Test
  void namesTheNamelessAndKeepsTheOwnerless() throws IOException {
    SandboxAccount account = SandboxAccount.of(entry("0_a", "", 0).withOwner(""));

    assertThat(export(ExportKind.ALL, account)).contains("0_a,N/A,Video,").endsWith("Ready,\n");
  }

  @Test
  void showsTimesInTheZoneOfTheServer() throws IOException {
    StringWriter out = new StringWriter();
    KmcExport.of(SandboxAccount.of(entry("0_a", "a", 0)))
        .in(ZoneId.of("America/New_York"))
        .write(ExportKind.ALL, out);

    assertThat(out.toString()).contains("\"2020-09-13 08:26:40\"");
  }

  @Test
  void listsQuizzesAndYouTubeVideosAgainAsVideos(@TempDir Path folder) throws IOException {
    SandboxAccount account =
        SandboxAccount.of(
            entry("0_video", "x", 0),
            entry("0_audio", "x", 1).withKind(MediaKind.AUDIO),
            entry("0_quiz", "x", 2).withKind(MediaKind.QUIZ),
            entry("0_both", "x", 3).withKind(MediaKind.YOUTUBE_QUIZ),
            entry("0_tube", "x", 4).withKind(MediaKind.YOUTUBE));

    KmcExport.of(account).writeTo(folder);

    assertThat(Files.readAllLines(folder.resolve("all_entries.csv"))).hasSize(6);
    assertThat(Files.readString(folder.resolve("quizzes.csv")))
        .startsWith(HEADER + "0_quiz,x,Video,")
        .contains("\n0_both,x,Video,")
        .doesNotContain("0_tube");
    assertThat(Files.readString(folder.resolve("youtube.csv")))
        .startsWith(HEADER + "0_both,x,Video,")
        .contains("\n0_tube,x,Video,")
        .doesNotContain("0_quiz");
  }

  private static SandboxEntry entry(String id, String name, int secondsLater) {
    return SandboxEntry.video(id, name, CREATED + secondsLater);
  }

  private static List<String> ids(SandboxAccount account) throws IOException {
    return export(ExportKind.ALL, account)
        .lines()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  private static String export(ExportKind kind, SandboxAccount account) throws IOException {
    StringWriter out = new StringWriter();
    KmcExport.of(account).write(kind, out);
    return out.toString();
  }
}
