package org.mediaretention.kaltura.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlavorAssetTest {

  @ParameterizedTest
  @CsvSource({
    "10, 9999, 9999",
    "10, 0, 10240",
    "10, , 10240",
    ", 9999, 9999",
    ", 0, 0",
    ", , 0",
    "0, 0, 0",
    "1073741824, 0, 1099511627776"
  })
  void takesTheExactSizeElseTheOneInKilobytes(Long size, Long sizeInBytes, long bytes) {
    assertThat(new FlavorAsset("1_a", null, null, null, size, sizeInBytes).bytes())
        .isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "1"})
  void isTheSourceWhenItIsTheOriginal(String isOriginal) {
    assertThat(flavor(isOriginal, "mobile").isSource()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "web,source", "web, source ,mobile"})
  void isTheSourceWhenItIsTaggedSo(String tags) {
    assertThat(flavor("false", tags).isSource()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "save_source", "web,save_source", "source2", "resource", "so,urce"})
  void isNotTheSourceWhenOnlyAPartOfATagSaysSo(String tags) {
    assertThat(flavor("false", tags).isSource()).isFalse();
  }

  @Test
  void isNotTheSourceWhenNothingSaysSo() {
    assertThat(flavor(null, null).isSource()).isFalse();
    assertThat(flavor("0", null).isSource()).isFalse();
  }

  private static FlavorAsset flavor(String isOriginal, String tags) {
    return new FlavorAsset("1_a", isOriginal, tags, null, 1L, 1L);
  }
}
