package org.mediaretention.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Json;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaAnswer.Metadata;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.kaltura.fact.MetadataObject;

class KeptAnswersTest {

  private static final Entries LOOKED =
      (Entries)
          org.mediaretention.audit.Entries.found(
              List.of("1_a", "1_b"),
              org.mediaretention.audit.Entries.played(
                  "1_a", 3, org.mediaretention.audit.Entries.OLD));

  private static final Metadata TOLD =
      new Metadata(List.of("1_a"), List.of(new MetadataObject("1_a", "<metadata/>")));

  private static final Map<String, FlavorStorage> STORED =
      Map.of("1_a", new FlavorStorage(3, 4_000, 1_000, 1));

  @TempDir private Path folder;

  private KeptAnswers answers;

  @BeforeEach
  void open() {
    answers = new KeptAnswers(folder, Json.MAPPER);
  }

  @Test
  void tellsWhatWasKeptOfABatch() throws IOException {
    answers.keep(7, PartialAnswers.of(LOOKED));
    answers.keep(7, PartialAnswers.of(TOLD));
    answers.keep(7, PartialAnswers.of(STORED));

    assertThat(new KeptAnswers(folder, Json.MAPPER).about(7))
        .isEqualTo(new PartialAnswers(List.of(LOOKED), List.of(TOLD), STORED));
  }

  @Test
  void knowsNothingOfAnotherBatch() throws IOException {
    answers.keep(7, PartialAnswers.of(STORED));

    assertThat(answers.about(8)).isEqualTo(PartialAnswers.NOTHING);
  }

  @Test
  void forgetsABatch() throws IOException {
    answers.keep(7, PartialAnswers.of(STORED));
    answers.keep(8, PartialAnswers.of(STORED));
    answers.forget(7);

    assertThat(answers.about(7)).isEqualTo(PartialAnswers.NOTHING);
    assertThat(answers.about(8)).isEqualTo(PartialAnswers.of(STORED));
  }

  @Test
  void leavesOutWhatIsTorn() throws IOException {
    answers.keep(7, PartialAnswers.of(LOOKED));
    try (Stream<Path> files = Files.walk(folder)) {
      Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      Files.writeString(file, Files.readString(file).substring(0, 30));
    }
    answers.keep(7, PartialAnswers.of(STORED));

    assertThat(answers.about(7)).isEqualTo(PartialAnswers.of(STORED));
  }

  @Test
  void makesNoFileOfNothing() throws IOException {
    answers.keep(7, PartialAnswers.NOTHING);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void isNotAskedForAgain() {
    Batch batch =
        org.mediaretention.audit.Entries.batch(
                org.mediaretention.audit.Entries.exported("1_a"),
                org.mediaretention.audit.Entries.exported("1_b"),
                org.mediaretention.audit.Entries.exported("1_c"))
            .with(LOOKED);

    assertThat(batch.lookUps()).extracting(look -> look.ids()).containsExactly(List.of("1_c"));
    assertThat(batch.secondLookUps())
        .extracting(look -> look.ids())
        .containsExactly(List.of("1_b"));
    assertThat(
            batch.with(new Entries(List.of("1_b"), List.of(), LOOKED.receivedAt())).secondLookUps())
        .isEmpty();
  }
}
