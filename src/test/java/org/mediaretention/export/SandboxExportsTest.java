package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mediaretention.sandbox.ExportKind;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.text.PlainText;

/** Whatever entries are called and whoever owns them, no row of Kaltura's writer is lost. */
class SandboxExportsTest {

  private static final long OLDEST = 1_400_000_000;

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void givesBackEveryNameThatTheWriterLeftAsItWas(@ForAll("names") List<String> names)
      throws IOException {
    ReadExport read = ReadExport.of(exportOf(names, StandardCharsets.UTF_8));

    assertThat(read.rejected()).isEmpty();
    assertThat(read.entries()).hasSize(names.size());
    for (int i = 0; i < names.size(); i++) {
      ExportedEntry entry = read.entries().get(i);
      assertThat(entry.id()).isEqualTo(id(i));
      assertThat(entry.created().getEpochSecond()).isEqualTo(OLDEST + i);
      if (isRepresentable(names.get(i))) {
        assertThat(entry.name()).isEqualTo(names.get(i));
        assertThat(entry.owner()).isEqualTo(PlainText.trimmed(names.get(i)));
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void losesNoRowWhateverBytesNamesAreMadeOf(@ForAll("bytes") List<String> names)
      throws IOException {
    ReadExport read = ReadExport.of(exportOf(names, StandardCharsets.ISO_8859_1));

    assertThat(read.entries().size() + read.rejected().size()).isEqualTo(names.size());
    assertThat(read.digest().rows()).isEqualTo(names.size());
    assertThat(read.ids()).isSubsetOf(IntStream.range(0, names.size()).mapToObj(this::id).toList());
  }

  /** What neither Kaltura's guard against formulas nor the removal of control signs changes. */
  private static boolean isRepresentable(String name) {
    String bare = name.replaceAll("['\"]", "").strip();
    boolean guarded = !bare.isEmpty() && "+=-@,".indexOf(bare.charAt(0)) >= 0;
    boolean odd = name.chars().anyMatch(c -> c < ' ' && "\t\n\r".indexOf(c) < 0);
    return !name.isEmpty()
        && !guarded
        && !odd
        && name.indexOf('\u2028') < 0
        && name.indexOf('\u2029') < 0;
  }

  private byte[] exportOf(List<String> names, Charset charset) throws IOException {
    List<SandboxEntry> entries =
        IntStream.range(0, names.size())
            .mapToObj(
                i -> SandboxEntry.video(id(i), names.get(i), OLDEST + i).withOwner(names.get(i)))
            .toList();
    StringWriter text = new StringWriter();
    KmcExport.of(SandboxAccount.of(entries)).write(ExportKind.ALL, text);
    return text.toString().substring(1).getBytes(charset);
  }

  private String id(int number) {
    return "0_%08d".formatted(number);
  }

  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
    return Arbitraries.oneOf(any, spiteful()).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> bytes() {
    Arbitrary<String> any = Arbitraries.strings().withCharRange('\u0001', '\u00FF').ofMaxLength(30);
    return Arbitraries.oneOf(any, spiteful()).list().ofMinSize(1).ofMaxSize(8);
  }

  private static Arbitrary<String> spiteful() {
    return Arbitraries.of(
            "\\", "\"", ",", "\n", "\r\n", "\\\"", "\",\"", "\\\",", "'", "=", " ", "a", "0_",
            "Video")
        .list()
        .ofMaxSize(10)
        .map(pieces -> String.join("", pieces));
  }
}
