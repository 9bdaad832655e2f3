package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Whatever names and owners an account has, its export comes back as it was written. */
class WrittenExportsTest {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final List<String> HEADER =
      List.of(
          "Entry ID",
          "Name",
          "Media Type",
          "Created On",
          "Last Update Date",
          "Duration",
          "Plays",
          "Status",
          "Owner");

  /** What a test knows of an entry before it is written. */
  record Written(String id, String name, long created, long plays, String owner) {

    List<String> cells() {
      String date = DATE.format(Instant.ofEpochSecond(created));
      return List.of(
          id, name, "Video", date, date, "62:5", Long.toString(plays), "No Media", owner);
    }

    Written named(String newName) {
      return new Written(id, newName, created, plays, owner);
    }

    /** A broken row leaves open where the owner before it ends. */
    Written withoutOwner() {
      return new Written(id, name, created, plays, "");
    }

    static Written of(ExportRow row) {
      assertThat(row).isInstanceOf(ExportedEntry.class);
      ExportedEntry entry = (ExportedEntry) row;
      return new Written(
          entry.id(), entry.name(), entry.created().getEpochSecond(), entry.plays(), entry.owner());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 250)
  void givesBackWhatTheServerWrote(@ForAll("entries") List<Written> entries) {
    StringBuilder text = new StringBuilder("\uFEFF").append(PhpCsvWriter.line(HEADER));
    entries.forEach(entry -> text.append(PhpCsvWriter.line(entry.cells())));

    assertReadBack(ReadExport.of(text.toString()), entries);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 250)
  void givesBackWhatASpreadsheetWrote(
      @ForAll("entries") List<Written> entries, @ForAll("formats") CSVFormat format)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(HEADER);
      for (Written entry : entries) {
        printer.printRecord(entry.cells());
      }
    }

    assertReadBack(ReadExport.of(text.toString()), entries);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 250)
  void losesNoRowThatStandsAfterGarbage(
      @ForAll("entries") List<Written> entries, @ForAll("texts") String garbage) {
    StringBuilder text = new StringBuilder(PhpCsvWriter.line(HEADER));
    text.append(garbage).append('\n');
    entries.forEach(entry -> text.append(PhpCsvWriter.line(entry.cells())));

    ReadExport read = ReadExport.of(text.toString());

    assertThat(read.entries().stream().map(Written::of)).containsAll(entries);
    assertThat(read.digest().rows()).isEqualTo(read.rows().size());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 250)
  void losesNoRowBesideOneThatIsCutOff(
      @ForAll("entries") List<Written> before,
      @ForAll("entries") List<Written> cut,
      @ForAll("entriesNamedInWords") List<Written> after,
      @ForAll @IntRange(max = 120) int length) {
    StringBuilder text = new StringBuilder(PhpCsvWriter.line(HEADER));
    before.forEach(entry -> text.append(PhpCsvWriter.line(entry.cells())));
    cut.stream()
        .map(entry -> PhpCsvWriter.line(entry.cells()))
        .forEach(line -> text.append(line, 0, Math.min(length, line.length() - 1)).append('\n'));
    after.forEach(entry -> text.append(PhpCsvWriter.line(entry.cells())));

    ReadExport read = ReadExport.of(text.toString());

    assertThat(read.entries().stream().map(Written::of).map(Written::withoutOwner))
        .containsAll(
            Stream.of(before, after).flatMap(List::stream).map(Written::withoutOwner).toList());
    assertThat(read.digest().rows()).isEqualTo(read.rows().size());
  }

  private static void assertReadBack(ReadExport read, List<Written> entries) {
    assertThat(read.rows()).map(Written::of).isEqualTo(entries);
    assertThat(read.digest().rows()).isEqualTo(entries.size());
  }

  @Provide
  Arbitrary<List<Written>> entries() {
    Arbitrary<String> id =
        Arbitraries.strings().withCharRange('a', 'z').numeric().ofLength(8).map(s -> "0_" + s);
    Arbitrary<Long> created = Arbitraries.longs().between(1, 4_000_000_000L);
    Arbitrary<Long> plays = Arbitraries.longs().between(0, 1_000_000);
    return Combinators.combine(id, texts(), created, plays, owners())
        .as(Written::new)
        .list()
        .ofMaxSize(5);
  }

  /** A name that begins with a line end can close the open quote of the row before it. */
  @Provide
  Arbitrary<List<Written>> entriesNamedInWords() {
    return entries()
        .map(list -> list.stream().map(entry -> entry.named("x" + entry.name())).toList());
  }

  @Provide
  Arbitrary<CSVFormat> formats() {
    return Arbitraries.of(
        CSVFormat.EXCEL, CSVFormat.RFC4180, CSVFormat.EXCEL.builder().setDelimiter(';').get());
  }

  @Provide
  Arbitrary<String> texts() {
    String[] signs = "a ( ; = - \t \\ \" , \n \r \u00E4 \uD83D\uDE00".split(" ");
    String[] pieces = {
      "\\\"",
      "\",\"",
      "\\\",",
      "\\\"\n",
      "\\\"\r\n",
      "\"\"",
      " ",
      ",,",
      "\n0_ab12cd34,",
      "Video,",
      "2020-01-01 00:00:00",
      "1600000000,"
    };
    return Arbitraries.oneOf(
            Arbitraries.of(signs).list().ofMaxSize(20),
            Arbitraries.of(pieces).list().ofMaxSize(8),
            Arbitraries.oneOf(Arbitraries.of(signs), Arbitraries.of(pieces)).list().ofMaxSize(12))
        .map(list -> String.join("", list));
  }

  private Arbitrary<String> owners() {
    return texts().map(String::trim);
  }
}
