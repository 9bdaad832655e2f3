package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.ListAccount.Order;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.TimeRange;

class RepeatedObjectsTest {

  @Test
  void concludesNothingFromAnEntryThatIsToldOfTwiceAndDifferently() {
    String twice =
        "{\"id\":\"1_a\",\"status\":2,\"plays\":0},{\"id\":\"1_a\",\"status\":2,\"plays\":9}";

    Entries looked = (Entries) Ask.read(list(2, twice), Ask.media("1_a"));

    assertThat(looked.found()).hasSize(1);
    assertThat(looked.found().get(0).whyDoubtful())
        .contains("Kaltura's answer tells of the entry twice, and differently");
  }

  @Test
  void takesAnEntryThatIsToldOfTwiceAlikeForOne() {
    String twice = "{\"id\":\"1_a\",\"status\":2},{\"id\":\"1_a\",\"status\":\"2\"}";

    Entries looked = (Entries) Ask.read(list(2, twice), Ask.media("1_a"));

    assertThat(looked.found()).hasSize(1);
    assertThat(looked.found().get(0).whyDoubtful()).isEmpty();
  }

  @Test
  void concludesNothingFromAFactThatIsToldTwiceAndDifferently() {
    Entries looked =
        (Entries)
            Ask.read(
                list(1, "{\"id\":\"1_a\",\"plays\":7,\"status\":2,\"plays\":0}"), Ask.media("1_a"));

    assertThat(looked.found().get(0).whyDoubtful())
        .contains("plays is told twice, and differently");
  }

  @Test
  void countsAFlavorThatIsListedTwiceOnce() {
    String flavor = "{\"id\":\"0_f\",\"entryId\":\"1_a\",\"status\":2,\"sizeInBytes\":1000}";

    Flavors flavors = (Flavors) Ask.read(list(2, flavor + "," + flavor), Ask.flavors("1_a"));

    assertThat(FlavorStorage.of(flavors.listed()).known())
        .contains(new FlavorStorage(1, 1_000, 0, 0));
  }

  @Test
  void measuresNothingByAFlavorThatIsListedTwiceAndDifferently() {
    String small = "{\"id\":\"0_f\",\"entryId\":\"1_a\",\"status\":2,\"sizeInBytes\":1000}";
    String large = small.replace("1000", "2000");

    Flavors flavors = (Flavors) Ask.read(list(2, small + "," + large), Ask.flavors("1_a"));

    assertThat(FlavorStorage.of(flavors.listed()).whyUnknown()).isPresent();
  }

  @Test
  void concludesNothingFromAPageThatTellsOfAnEntryTwiceAndDifferently() {
    ListAccount list =
        new ListAccount(
            new TimeRange(1_500_000_000, 1_600_000_000),
            Optional.empty(),
            Order.OLDEST_FIRST,
            500,
            1);
    String twice =
        "{\"id\":\"1_a\",\"createdAt\":1500000001,\"plays\":0},"
            + "{\"id\":\"1_a\",\"createdAt\":1500000001,\"plays\":1}";

    AccountPage page = (AccountPage) Ask.read(list(2, twice), new SignedRequest(list, Ask.KS));

    assertThat(page.listed()).extracting(ListedEntry::id).isEqualTo(List.of("1_a"));
    assertThat(page.listed().get(0).now().whyDoubtful()).isPresent();
  }

  @Test
  void believesNobodyWhoSendsAnObjectForAFact() {
    Entries looked =
        (Entries)
            Ask.read(list(1, "{\"id\":\"1_a\",\"plays\":{\"unknown\":\"0\"}}"), Ask.media("1_a"));

    assertThat(looked.found().get(0).playCount()).isEmpty();
    assertThat(looked.found().get(0).whyDoubtful()).isPresent();
  }

  private static String list(int total, String objects) {
    return "{\"totalCount\":" + total + ",\"objects\":[" + objects + "]}";
  }
}
