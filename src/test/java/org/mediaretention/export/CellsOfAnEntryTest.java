package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsOfAnEntryTest {

  private static final String HEADER =
      "Entry ID|Name|Created On|Plays|Duration|Updated At|Status|Owner\n".replace('|', ';');

  @ParameterizedTest
  @CsvSource({
    "2020-09-13 08:26:40,     2020-09-13T08:26:40Z",
    "2020-09-13 08:26,        2020-09-13T08:26:00Z",
    "2020-09-13T08:26:40,     2020-09-13T08:26:40Z",
    "2020-09-13T08:26:40Z,    2020-09-13T08:26:40Z",
    "2020-09-13 08:26:40 Z,   2020-09-13T08:26:40Z",
    "2020-09-13T08:26:40+02:00,     2020-09-13T06:26:40Z",
    "2020-09-13T08:26:40.123-0730,  2020-09-13T15:56:40.123Z",
    "2020-09-13 08:26:40.5,   2020-09-13T08:26:40.500Z",
    "2020-09-13 08:26:40.123456789, 2020-09-13T08:26:40.123Z",
    "9/13/2020 8:26,          2020-09-13T08:26:00Z",
    "9/13/2020 8:26:40,       2020-09-13T08:26:40Z",
    "9/13/2020 8:26 PM,       2020-09-13T20:26:00Z",
    "09/13/2020 12:26:40 am,  2020-09-13T00:26:40Z",
    "9/13/2020 12:26 PM,      2020-09-13T12:26:00Z",
    "2020/09/13 08:26:40,     2020-09-13T08:26:40Z",
    "2020-09-13,              2020-09-13T00:00:00Z",
    "2020/9/13,               2020-09-13T00:00:00Z",
    "9/13/2020,               2020-09-13T00:00:00Z",
    "2024-02-29 23:59:59,     2024-02-29T23:59:59Z",
    "1600000000,              2020-09-13T12:26:40Z",
    "1600000000123,           2020-09-13T12:26:40.123Z"
  })
  void readsDates(String cell, Instant created) {
    ExportedEntry entry = read("0_aaaaaaaa;x;" + cell + ";5;;" + cell + ";;").onlyEntry();

    assertThat(entry.created()).isEqualTo(created);
    assertThat(entry.updated()).contains(created);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-13-01",
        "2024-02-30",
        "2023-02-29 00:00:00",
        "2024-02-30 10:00:00",
        "2024-00-10 10:00:00",
        "2024-01-01 24:00:00",
        "2024-01-01 10:60:00",
        "2024-01-01 10:00:60",
        "2024-01-01 10",
        "2024-01-01 1O:00:00",
        "2024-01-01 10:00:00 XM",
        "2024-01-01 10:00:00+19:00",
        "2024-01-01 10:00:00+1:7x",
        "13/13/2024",
        "1/2/24",
        "1-2-2024",
        "2024-01/01",
        "9/13/2020 13:26 PM",
        "9/13/2020 0:26 AM",
        "160000000",
        "16000000000",
        "yesterday",
        "-"
      })
  void rejectsWhatIsNoDate(String cell) {
    assertThat(read("0_aaaaaaaa;x;" + cell + ";5;;;;").onlyRejection().reason())
        .isEqualTo("Created On \"" + cell + "\" is not a date");
    assertThat(read("0_aaaaaaaa;x;2020-01-01;5;;" + cell + ";;").onlyEntry().updated()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01 00:00:00", "0000000000", "1969-12-31 19:00:00"})
  void rejectsADateThatStandsForNone(String cell) {
    assertThat(read("0_aaaaaaaa;x;" + cell + ";5;;;;").onlyRejection().reason())
        .isEqualTo("Created On \"" + cell + "\" is not a plausible date");
  }

  @Test
  void rejectsARowWithoutACreationDate() {
    assertThat(read("0_aaaaaaaa;x; ;5;;;;").onlyRejection().reason())
        .isEqualTo("Created On is empty");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-01 12:00:00, 2020-07-01T16:00:00Z",
    "2020-01-01 12:00:00, 2020-01-01T17:00:00Z",
    "2020-03-08 01:59:59, 2020-03-08T06:59:59Z",
    "2020-03-08 02:30:00, 2020-03-08T07:30:00Z",
    "2020-03-08 03:00:00, 2020-03-08T07:00:00Z",
    "2020-03-08 23:00:00, 2020-03-09T03:00:00Z",
    "2020-11-01 00:59:59, 2020-11-01T04:59:59Z",
    "2020-11-01 01:30:00, 2020-11-01T05:30:00Z",
    "2020-11-01 02:00:00, 2020-11-01T07:00:00Z",
    "2090-07-01 12:00:00, 2090-07-01T16:00:00Z",
    "7/1/2020 12:00,      2020-07-01T16:00:00Z",
    "2020-07-01T12:00Z,   2020-07-01T12:00:00Z",
    "1600000000,          2020-09-13T12:26:40Z"
  })
  void takesDatesAsLocalTimesOfTheZone(String cell, Instant created) {
    byte[] bytes = (HEADER + "0_aaaaaaaa;x;" + cell + ";5;;;;").getBytes(StandardCharsets.UTF_8);

    assertThat(ReadExport.of(bytes, ZoneId.of("America/New_York")).onlyEntry().created())
        .isEqualTo(created);
  }

  @ParameterizedTest
  @CsvSource({
    "'',0",
    "0,0",
    "17,17",
    "007,7",
    "'1,234',1234",
    "'1,234,567',1234567",
    "1 234,1234",
    "1.234,1234",
    "1.234.567,1234567",
    "1\u00A0234,1234",
    "1\u202F234,1234",
    "1\u2019234,1234",
    "12.0,12",
    "12.00,12",
    "1.2K,1200",
    "1.25k,1250",
    "3M,3000000",
    "1.234567M,1234567",
    "2.5000K,2500",
    "999999999999999,999999999999999"
  })
  void readsPlays(String cell, long plays) {
    ExportedEntry entry = read("0_aaaaaaaa;x;2020-01-01; " + cell + " ;;;;").onlyEntry();

    assertThat(entry.plays()).isEqualTo(plays);
    assertThat(entry.playsText()).isEqualTo(cell);
  }

  @Test
  void readsPlaysInGroupsAfterAnApostrophe() {
    assertThat(read("0_aaaaaaaa;x;2020-01-01;1'234'567;;;;").onlyEntry().plays())
        .isEqualTo(1234567);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "-1",
        "+1",
        "1,23",
        "1234,567",
        "1,234.567",
        "12.5",
        "1.",
        ".5",
        "1e5",
        "K",
        "1.2345K",
        "1KK",
        "1,2K",
        "0x10",
        "9999999999999999",
        "999999999999999M",
        "1,234,567,890,123,456",
        "#VALUE!",
        "1,,234",
        "٣"
      })
  void rejectsPlaysThatAreNoNumber(String cell) {
    assertThat(read("0_aaaaaaaa;x;2020-01-01;" + cell + ";;;;").onlyRejection().reason())
        .isEqualTo("Plays \"" + cell + "\" is not a number");
  }

  @ParameterizedTest
  @CsvSource({
    "62:5,3725",
    "2:5,125",
    "1:02:05,3725",
    "0:0,0",
    "123,123",
    "123.7,123",
    "1:05.9,65",
    "'',0",
    "N/A,0",
    "-5,0",
    "1:2:3:4,0",
    "1:,0",
    ":5,0",
    "12:5 PM,0",
    "9999999999,0",
    "'1,234',0"
  })
  void readsDurations(String cell, long seconds) {
    assertThat(read("0_aaaaaaaa;x;2020-01-01;5;" + cell + ";;;").onlyEntry().durationSeconds())
        .isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0_ab12cd34",
        "ab12cd34ef",
        "x",
        "A-b_C",
        "1234567890123456789012345678901234567890"
      })
  void acceptsEntryIds(String id) {
    assertThat(read(" " + id + "\t;x;2020-01-01;5;;;;").onlyEntry().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0_ab 12",
        "0_äb",
        "0_ab,12",
        "=1_abc",
        "12345678901234567890123456789012345678901"
      })
  void rejectsWhatIsNoEntryId(String id) {
    assertThat(read(id + ";x;2020-01-01;5;;;;").onlyRejection().reason())
        .isEqualTo("\"" + id + "\" is not an entry id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u200B", "\uFEFF", "\u2060", "\u00A0", "\u200E", "\u3000", "\u200B \uFEFF"})
  void leavesOutWhatNobodySeesAroundACell(String unseen) {
    for (String quote : new String[] {"", "\""}) {
      String row = "0_aaaaaaaa;x;2020-01-01;5;1:05;2021-01-01;Ready;jdoe";
      String around = quote + unseen + row.replace(";", unseen + quote + ";" + quote + unseen);
      ReadExport read = read(around + unseen + quote);

      ExportedEntry plain = read(row).onlyEntry();
      assertThat(read.rejected()).isEmpty();
      assertThat(read.onlyEntry().id()).isEqualTo("0_aaaaaaaa");
      assertThat(read.onlyEntry().created()).isEqualTo(plain.created());
      assertThat(read.onlyEntry().updated()).isEqualTo(plain.updated());
      assertThat(read.onlyEntry().plays()).isEqualTo(5);
      assertThat(read.onlyEntry().durationSeconds()).isEqualTo(65);
      assertThat(read.onlyEntry().status()).isEqualTo("Ready");
      assertThat(read.onlyEntry().owner()).isEqualTo("jdoe");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,Video",
    "2,Image",
    "5,Audio",
    "201,Live",
    "204,Live",
    "6,6",
    "01,01",
    "Video,Video"
  })
  void knowsTheNumbersOfMediaTypes(String cell, String mediaType) {
    String header = "Entry ID,Created On,Plays,Media Type\n";

    assertThat(ReadExport.of(header + "0_aaaaaaaa,2020-01-01,5," + cell).onlyEntry().mediaType())
        .isEqualTo(mediaType);
  }

  @ParameterizedTest
  @CsvSource({
    "2,Ready",
    "-1,Error",
    "-2,Error Uploading",
    "7,No Media",
    "99,99",
    "2.0,2.0",
    "Ready,Ready"
  })
  void knowsTheNumbersOfStatuses(String cell, String status) {
    assertThat(read("0_aaaaaaaa;x;2020-01-01;5;;; " + cell + " ;").onlyEntry().status())
        .isEqualTo(status);
  }

  @Test
  void cutsALongCellInAReason() {
    assertThat(read("x".repeat(5000) + ";x;2020-01-01;5;;;;").onlyRejection().reason())
        .isEqualTo("\"" + "x".repeat(100) + "…\" is not an entry id");
  }

  @Test
  void removesControlCharacters() {
    assertThat(
            read("0_aaaaaaaa;\"a\u0000\u0008\u000B\u000C\u000E\u001Fb\tc\nd\u2028e\u2029f\u007F\";2020-01-01;5;;;;")
                .onlyEntry()
                .name())
        .isEqualTo("ab\tc\nd e f\u007F");
  }

  @Test
  void takesBackTheGuardAgainstFormulas() {
    for (String text : new String[] {"+1", "-draft", "=1+1", "@svc", ",x"}) {
      ExportedEntry entry =
          read("0_aaaaaaaa;'" + text + ";2020-01-01;5;;; '" + text + ";'" + text + " ").onlyEntry();

      assertThat(entry.name()).isEqualTo(text);
      assertThat(entry.status()).isEqualTo(text);
      assertThat(entry.owner()).isEqualTo(text);
    }
  }

  @Test
  void leavesAnApostropheThatIsNoGuard() {
    assertThat(read("0_aaaaaaaa;'tis;2020-01-01;5;;;';'").onlyEntry().name()).isEqualTo("'tis");
  }

  @Test
  void keepsTheSpacesOfANameAndTrimsStatusAndOwner() {
    ExportedEntry entry = read("0_aaaaaaaa; x ;2020-01-01;5;;; Ready ; jdoe ").onlyEntry();

    assertThat(entry.name()).isEqualTo(" x ");
    assertThat(entry.status()).isEqualTo("Ready");
    assertThat(entry.owner()).isEqualTo("jdoe");
  }

  private static ReadExport read(String row) {
    return ReadExport.of(HEADER + row);
  }
}
