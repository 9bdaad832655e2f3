package org.mediaretention.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final Screen screen = new Screen(terminal);

  @Test
  void showsALogLineWholeAboveTheBar() throws IOException {
    screen.show("[== ] 50%");
    print("a line\n");

    assertThat(seen()).isEqualTo("a line\n[== ] 50%");
  }

  @Test
  void leavesNothingOfALongerBar() throws IOException {
    screen.show("[== ] 50% and more");
    screen.show("[===] 99%");

    assertThat(seen()).isEqualTo("[===] 99%");
  }

  @Test
  void waitsForTheEndOfALineThatComesInParts() throws IOException {
    screen.show("[== ] 50%");
    print("a ");
    screen.show("[===] 99%");
    print("line\n");

    assertThat(seen()).isEqualTo("a line\n[===] 99%");
  }

  @Test
  void leavesNoBarBehind() throws IOException {
    screen.show("[== ] 50%");
    print("a line\n");
    screen.show("");

    assertThat(seen()).isEqualTo("a line\n");
  }

  private void print(String text) throws IOException {
    screen.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What a person sees: what is written after a carriage return covers what was there. */
  private String seen() {
    StringBuilder seen = new StringBuilder();
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (char c : terminal.toString(StandardCharsets.UTF_8).toCharArray()) {
      if (c == '\r') {
        column = 0;
      } else if (c == '\n') {
        seen.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        column = 0;
      } else {
        line.replace(column, Math.min(line.length(), column + 1), String.valueOf(c));
        column++;
      }
    }
    return seen + line.toString().stripTrailing();
  }
}
