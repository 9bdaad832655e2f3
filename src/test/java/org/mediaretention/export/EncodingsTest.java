package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingsTest {

  private static final String NAME = "Vorlesung für Anfänger";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String TEXT =
      ReadExport.HEADER + ReadExport.row("0_aaaaaaaa", '"' + NAME + '"');

  @Test
  void readsUtf8WithAByteOrderMark() {
    assertThat(name("\uFEFF" + TEXT, StandardCharsets.UTF_8)).isEqualTo(NAME);
  }

  @Test
  void readsUtf8WithoutAByteOrderMark() {
    assertThat(name(TEXT, StandardCharsets.UTF_8)).isEqualTo(NAME);
  }

  @Test
  void readsUtf16WithAByteOrderMark() {
    assertThat(name("\uFEFF" + TEXT, StandardCharsets.UTF_16LE)).isEqualTo(NAME);
    assertThat(name("\uFEFF" + TEXT, StandardCharsets.UTF_16BE)).isEqualTo(NAME);
  }

  @Test
  void readsLatin1WhenTheFileIsNotUtf8() {
    assertThat(name(TEXT, StandardCharsets.ISO_8859_1)).isEqualTo(NAME);
  }

  @Test
  void decidesForLatin1ByABadByteNearTheEndOfTheFile() {
    String filler = ReadExport.row("0_ffffffff", "x").repeat(5000);
    byte[] bytes =
        (ReadExport.HEADER + filler + ReadExport.row("0_aaaaaaaa", "f\u00FCr"))
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(ReadExport.of(bytes).names()).last().isEqualTo("f\u00FCr");
  }

  @Test
  void replacesBadBytesAfterTheByteOrderMarkOfUtf8() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(("\uFEFF" + ReadExport.HEADER).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(
        ReadExport.row("0_aaaaaaaa", "f\u00FCr").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(ReadExport.of(bytes.toByteArray()).onlyEntry().name()).isEqualTo("f\uFFFDr");
  }

  @Test
  void readsUtf16WithoutAByteOrderMark() {
    assertThat(name(TEXT, StandardCharsets.UTF_16LE)).isEqualTo(NAME);
    assertThat(name(TEXT, StandardCharsets.UTF_16BE)).isEqualTo(NAME);
  }

  @Test
  void readsUtf16WithoutAByteOrderMarkWhateverTheLetters() {
    String name = "\u0412\u0432\u0435\u0434\u0435\u043D\u0438\u0435 \u5165\u9580".repeat(100);
    String text = ReadExport.HEADER + ReadExport.row("0_aaaaaaaa", '"' + name + '"');

    assertThat(name(text, StandardCharsets.UTF_16LE)).isEqualTo(name);
    assertThat(name(text, StandardCharsets.UTF_16BE)).isEqualTo(name);
  }

  @Test
  void readsTheQuotesOfAWindowsProgram() {
    String name = "\u201CIntroduction\u201D \u2013 5 \u20AC";

    assertThat(name(ReadExport.HEADER + ReadExport.row("0_aaaaaaaa", name), WINDOWS_1252))
        .isEqualTo(name);
  }

  @Test
  void staysWithUtf8ForOneBrokenByte() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(
        ReadExport.row("0_bbbbbbbb", "f\u00FCr").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(ReadExport.of(bytes.toByteArray()).names()).containsExactly(NAME, "f\uFFFDr");
  }

  private static String name(String text, Charset charset) {
    return ReadExport.of(text.getBytes(charset)).onlyEntry().name();
  }
}
