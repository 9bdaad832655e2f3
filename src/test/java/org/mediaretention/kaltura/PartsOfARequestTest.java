package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartsOfARequestTest {

  private static final List<String> IDS = List.of("1_a", "1_b", "1_c");

  static List<KalturaRequest> requests() {
    return List.of(
        new ListMedia(IDS), new GetEntries(IDS), new ListFlavors(IDS), new ListMetadata(7, IDS));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void asksTheSameAboutEachHalf(KalturaRequest request) {
    assertThat(request.halves())
        .containsExactly(request.about(List.of("1_a")), request.about(List.of("1_b", "1_c")))
        .hasOnlyElementsOfType(request.getClass());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void probesWithTheSameQuestionAboutNobody(KalturaRequest request) {
    KalturaRequest probe = request.probe();

    assertThat(probe).hasSameClassAs(request);
    assertThat(probe.ids()).hasSize(1).doesNotContainAnyElementsOf(IDS);
  }

  @Test
  void probesForAnotherQuestionWithALookUp() {
    assertThat(new CountMedia(Instant.EPOCH).probe()).isInstanceOf(ListMedia.class);
  }

  @Test
  void probesForASessionWithTheRequestItself() {
    assertThat(Ask.START.probe()).isSameAs(Ask.START);
  }
}
