package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeUnitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 bytes",
        "1023 | 1,023 bytes",
        "1024 | 1.00 KiB",
        "1099511627775 | 1,024.00 GiB",
        "1099511627776 | 1.00 TiB",
        "4936197441156 | 4.49 TiB",
        "9223372036854775807 | 8,192.00 PiB"
      })
  void tellsBytesInTheLargestUnitOfWhichThereIsOne(long bytes, String text) {
    assertThat(SizeUnit.text(bytes)).isEqualTo(text);
  }

  @Test
  void tellsPartsInAUnitBelowThatOfTheWhole() {
    assertThat(SizeUnit.forPartsOf(5_798_862_831_399L)).isEqualTo(SizeUnit.GIB);
    assertThat(SizeUnit.forPartsOf(0)).isEqualTo(SizeUnit.BYTES);
  }
}
