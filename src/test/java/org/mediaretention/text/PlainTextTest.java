package org.mediaretention.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlainTextTest {

  @Example
  void leavesOutControlCharacters() {
    assertThat(PlainText.of("a\u0000\u0008\u000B\u000C\u000E\u001F\u001B[31mb\tc\nd"))
        .isEqualTo("a[31mb\tc\nd");
  }

  @Example
  void turnsTheLineEndsOfUnicodeIntoSpaces() {
    assertThat(PlainText.of("a\u2028b\u2029c")).isEqualTo("a b c");
  }

  @Example
  void keepsCharactersWholeAndReplacesHalvesOfThem() {
    assertThat(PlainText.of("\uD83D\uDE00 \uD83D \uDE00")).isEqualTo("\uD83D\uDE00 \uFFFD \uFFFD");
  }

  @Example
  void shortensToOneLine() {
    assertThat(PlainText.shortened("ab\ncd\tef", 5)).isEqualTo("ab cd…");
    assertThat(PlainText.shortened("ab\ncd", 5)).isEqualTo("ab cd");
  }

  @Example
  void trimsWhatNobodySees() {
    assertThat(PlainText.trimmed("\uFEFF\u200B \u00A0a\u200Bb\u2060\t\u007F\u0085"))
        .isEqualTo("a\u200Bb");
    assertThat(PlainText.trimmed("\u2060")).isEmpty();
  }

  @Property
  void isTheSameWhenDoneTwice(@ForAll String text) {
    String once = PlainText.of(text);

    assertThat(PlainText.of(once)).isEqualTo(once);
    assertThat(once.chars()).noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
  }
}
