package org.mediaretention.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.Entries;
import org.mediaretention.audit.flavors.AnnouncedFlavors;
import org.mediaretention.audit.flavors.FlavorStatistics;
import org.mediaretention.audit.flavors.Measuring;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.journal.Counts;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.fact.FlavorAsset;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.kaltura.fact.MediaEntry;

class IdsPerCallTest {

  private final IdLimit limit = new IdLimit();
  private final FlavorStatistics census = knowing(new AnnouncedFlavors(true, 0));

  @Test
  void looksUp500EntriesACallAnd150OnceACutWasSeen() {
    Batch batch = batch(1_200);
    assertThat(batch.lookUps())
        .extracting(list -> list.ids().size())
        .containsExactly(500, 500, 200);

    seeACut();

    assertThat(batch.lookUps()).extracting(list -> list.ids().size()).containsOnly(150);
  }

  @Test
  void asksForTheRestOfACutInPartsThatNoSessionCuts() {
    Batch cut = batch(500).with(new KalturaAnswer.Entries(ids(500), entries(150), Instant.EPOCH));

    assertThat(cut.secondLookUps()).allMatch(list -> list.ids().size() <= 150);
    assertThat(cut.secondLookUps())
        .flatExtracting(list -> list.ids())
        .containsExactlyElementsOf(ids(500).subList(150, 500));
  }

  @Test
  void listsTheFlavorsOf500EntriesACallOnlyWhenThatIsKnownToBeRead() {
    assertThat(sizes(new Measuring(unannounced(400), Map.of(), limit, census)))
        .containsExactly(150, 150, 100);

    limit.know(Optional.of(true));

    assertThat(sizes(new Measuring(unannounced(400), Map.of(), limit, census)))
        .containsExactly(400);
  }

  @Test
  void doesNotBelieveAListOfFlavorsThatWasAskedForBeforeACutWasSeen() {
    limit.know(Optional.of(true));
    Measuring measuring = new Measuring(unannounced(400), Map.of(), limit, census);
    seeACut();

    measuring.accept(new Flavors(ids(400), 150, flavors(ids(400).subList(0, 150))));

    assertThat(measuring.storage("1_00000399")).isEmpty();
    assertThat(sizes(measuring)).containsExactly(150, 150, 100);

    measuring.accept(
        new Flavors(ids(400).subList(300, 400), 100, flavors(ids(400).subList(300, 400))));

    assertThat(measuring.storage("1_00000399")).contains(new FlavorStorage(1, 1024, 0));
    assertThat(sizes(measuring)).containsExactly(150, 150);
  }

  private void seeACut() {
    limit.learnFrom(
        List.of(
            new KalturaAnswer.Entries(ids(151), entries(150), Instant.EPOCH),
            new KalturaAnswer.Entries(ids(151), entries(151), Instant.EPOCH)));
  }

  private static List<Integer> sizes(Measuring measuring) {
    return measuring.questions().stream().map(list -> list.ids().size()).toList();
  }

  private Batch batch(int entries) {
    List<ExportedEntry> rows = ids(entries).stream().map(Entries::exported).toList();
    return new Batch(1, rows, Map.of(), Counts.NONE, List.of(), limit);
  }

  private static FlavorStatistics knowing(AnnouncedFlavors announced) {
    FlavorStatistics census = new FlavorStatistics();
    for (int i = 0; i < 100; i++) {
      census.learn(announced, announced.flavors());
    }
    return census;
  }

  private static Map<String, AnnouncedFlavors> unannounced(int entries) {
    Map<String, AnnouncedFlavors> announced = new LinkedHashMap<>();
    ids(entries).forEach(id -> announced.put(id, new AnnouncedFlavors(true, 0)));
    return announced;
  }

  private static List<FlavorAsset> flavors(List<String> ids) {
    return ids.stream().map(id -> new FlavorAsset(id, "false", "", "2", 1L, 0L)).toList();
  }

  private static List<MediaEntry> entries(int count) {
    return ids(count).stream()
        .map(id -> new MediaEntry(id, "2", 1, 1_500_000_000L, 0L, null, ""))
        .toList();
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj("1_%08d"::formatted).toList();
  }
}
