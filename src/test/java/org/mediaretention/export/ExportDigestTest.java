package org.mediaretention.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExportDigestTest {

  @Test
  void countsTheRowsAndHashesEveryByte() {
    byte[] bytes =
        "\uFEFFid,created,plays\n\n0_a,2020-01-01,1\nbad\n".getBytes(StandardCharsets.UTF_8);

    assertThat(ReadExport.of(bytes).digest())
        .isEqualTo(
            new ExportDigest(
                2, 0, "deea132dc201bf0a28022c1d29251266d98cde99f3e6544c2a4fe4fc0122957a"));
  }
}
