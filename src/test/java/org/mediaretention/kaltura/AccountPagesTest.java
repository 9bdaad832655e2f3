package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.ListAccount.Order;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.TimeRange;

class AccountPagesTest {

  private static final TimeRange CREATED = new TimeRange(1_500_000_000, 1_600_000_000);

  @Test
  void readsAllThatAnExportWouldSayAndMore() {
    ListedEntry entry =
        page("""
                {"totalCount":1,"objects":[{"id":"1_a","name":"Lecture","userId":"ann",
                 "createdAt":1500000001,"updatedAt":"1500000002","mediaType":1,"status":2,
                 "capabilities":"other, quiz.quiz","externalSourceType":"YouTube",
                 "msDuration":61500,"plays":"3","lastPlayedAt":1500000003,"objectType":"x"}]}""")
            .listed()
            .get(0);

    assertThat(entry.id()).isEqualTo("1_a");
    assertThat(entry.isQuiz()).isTrue();
    assertThat(entry.isYouTube()).isTrue();
    assertThat(entry.seconds()).isEqualTo(62);
    assertThat(entry.updated()).contains(Instant.ofEpochSecond(1_500_000_002));
    assertThat(entry.now().playCount()).hasValue(3);
    assertThat(entry.now().lastPlayed()).contains(Instant.ofEpochSecond(1_500_000_003));
  }

  @Test
  void takesAnEntryThatOnlySoundsLikeAQuizForNone() {
    ListedEntry.Row row =
        new ListedEntry.Row("", "", null, "1", "quiz.quizzes,my.quiz.quiz", "youtube", 7L, null);
    ListedEntry entry = new ListedEntry(null, row);

    assertThat(entry.isQuiz()).isFalse();
    assertThat(entry.isYouTube()).isFalse();
    assertThat(entry.seconds()).isEqualTo(7);
    assertThat(entry.updated()).isEmpty();
  }

  @Test
  void refusesAnAnswerAboutEntriesCreatedAtAnotherTime() {
    assertThatThrownBy(
            () ->
                page("{\"totalCount\":1,\"objects\":[{\"id\":\"1_a\",\"createdAt\":1600000001}]}"))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("not asked for");
  }

  @Test
  void takesAPageOnWhichAnEntryIsMissingThatIsCounted() {
    AccountPage page =
        page("{\"totalCount\":2,\"objects\":[{\"id\":\"1_a\",\"createdAt\":1500000001}]}");

    assertThat(page.listed()).hasSize(1);
    assertThat(page.total()).isEqualTo(2);
  }

  @Test
  void refusesAPageThatDoesNotTellWhereToGoOn() {
    assertThatThrownBy(
            () -> page("{\"totalCount\":501,\"objects\":[{\"id\":\"1_a\",\"createdAt\":\"x\"}]}"))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("listed 1 entries where there should be 500");
  }

  @Test
  void expectsNothingOfAPageBehindTheLast() {
    ListAccount behind = new ListAccount(CREATED, Optional.empty(), Order.OLDEST_FIRST, 1, 5_000);

    AccountPage page =
        (AccountPage)
            Ask.read("{\"totalCount\":4999,\"objects\":[]}", new SignedRequest(behind, Ask.KS));

    assertThat(page.listed()).isEmpty();
    assertThat(page.total()).isEqualTo(4_999);
  }

  @Test
  void asksForWhatTheKmcShowsAndForEveryFactAtOnce() {
    ListAccount list =
        new ListAccount(
            TimeRange.at(1_500_000_000),
            Optional.of(TimeRange.ever()),
            Order.LONGEST_UNCHANGED_FIRST,
            500,
            2);

    assertThat(list.parameters().get("filter"))
        .isEqualTo(
            Map.of(
                "objectType", "KalturaMediaEntryFilter",
                "statusIn", "-1,-2,0,1,2,7,4",
                "mediaTypeIn", "1,2,5,6,201",
                "moderationStatusNotIn", "1,3",
                "createdAtGreaterThanOrEqual", 1_500_000_000L,
                "createdAtLessThanOrEqual", 1_500_000_000L,
                "orderBy", "+updatedAt"));
    assertThat(list.parameters().get("responseProfile").toString())
        .contains(
            "lastPlayedAt", "flavorParamsIds", "capabilities", "externalSourceType", "userId");
    assertThat(list.parameters().get("pager").toString()).contains("pageIndex=2", "pageSize=500");
  }

  @Test
  void namesNoTimeThatKalturaWouldTakeForSecondsFromNow() {
    ListAccount list =
        new ListAccount(
            TimeRange.until(Instant.EPOCH), Optional.empty(), Order.OLDEST_FIRST, 500, 1);

    assertThat(list.parameters().get("filter").toString())
        .contains("createdAtLessThanOrEqual=315360001")
        .doesNotContain("createdAtGreaterThanOrEqual");
  }

  private static AccountPage page(String body) {
    ListAccount list = new ListAccount(CREATED, Optional.empty(), Order.OLDEST_FIRST, 500, 1);
    return (AccountPage) Ask.read(body, new SignedRequest(list, Ask.KS));
  }
}
