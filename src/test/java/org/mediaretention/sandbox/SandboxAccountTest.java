package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxAccountTest {

  private static final long AS_OF = AccountShape.SAMPLE_AS_OF.getEpochSecond();

  private final List<SandboxEntry> entries = SandboxAccount.sample().entries().toList();

  @Test
  void isTheSameForTheSameSeed() {
    SandboxAccount one = SandboxAccount.generate(AccountShape.of(500, 3));
    SandboxAccount same = SandboxAccount.generate(AccountShape.of(500, 3));
    SandboxAccount other = SandboxAccount.generate(AccountShape.of(500, 4));

    assertThat(one.entries()).containsExactlyElementsOf(same.entries().toList());
    assertThat(one.entry(0)).isNotEqualTo(other.entry(0));
  }

  @Test
  void findsEveryEntryByItsIdUnlessPurged() {
    SandboxAccount account = SandboxAccount.sample();

    for (int i = 0; i < account.size(); i++) {
      SandboxEntry entry = account.entry(i);
      assertThat(account.indexOf(entry.id())).hasValue(i);
      assertThat(account.find(entry.id()).isPresent()).isEqualTo(!entry.purged());
    }
    assertThat(account.indexOf("0_nobodyis")).isEmpty();
  }

  @Test
  void givesNoIdTwice() {
    Set<String> ids = new HashSet<>();
    for (SandboxEntry entry : entries) {
      assertThat(ids.add(entry.id())).isTrue();
      entry.flavors().forEach(flavor -> assertThat(ids.add(flavor.id())).isTrue());
    }
  }

  @Test
  void refusesTheSameIdTwiceInAListedAccount() {
    assertThatThrownBy(() -> SandboxAccount.of(Entries.ready("0_a"), Entries.ready("0_a")))
        .hasMessage("Entry 0_a is listed twice");
  }

  @Test
  void spreadsCreationOverTwelveYears() {
    long oldest = entries.stream().mapToLong(SandboxEntry::createdAt).min().orElseThrow();
    long newest = entries.stream().mapToLong(SandboxEntry::createdAt).max().orElseThrow();

    assertThat(AS_OF - oldest).isBetween(days(12 * 365 - 30), days(12 * 365));
    assertThat(AS_OF - newest).isBetween(0L, days(30));
  }

  @ParameterizedTest
  @ValueSource(ints = {730, 1460})
  void hitsTheAgeLimitsToTheSecond(int days) {
    for (int second = -1; second <= 1; second++) {
      long limit = AS_OF - days(days) + second;
      assertSome(entry -> entry.createdAt() == limit && entry.plays() == 0);
      assertSome(entry -> entry.lastPlayedAt() != null && entry.lastPlayedAt() == limit);
    }
  }

  @Test
  void holdsEveryKindAndEveryStatus() {
    assertThat(entries)
        .extracting(SandboxEntry::kind)
        .containsAll(EnumSet.complementOf(EnumSet.of(MediaKind.LIVE)));
    assertThat(entries)
        .extracting(SandboxEntry::status)
        .contains("-2", "-1", "0", "1", "2", "3", "4", "5", "6", "7", "virusScan.Infected");
    assertSome(entry -> entry.id().matches("[0-9a-z]{10}"));
  }

  @Test
  void holdsEveryHardName() {
    assertThat(entries).extracting(SandboxEntry::name).containsAll(Names.HARD);
  }

  @Test
  void holdsEntriesThatChangedSinceTheExport() {
    assertExported(entry -> entry.now().isDeleted());
    assertExported(entry -> entry.now().isRecycled() && entry.status().equals("2"));
    assertExported(SandboxEntry::purged);
    assertExported(entry -> entry.status().equals("virusScan.Infected"));
    assertExported(entry -> exportedPlays(entry) == 0 && entry.plays() > 0);
    assertExported(
        entry -> exportedPlays(entry) > 0 && entry.plays() == 0 && entry.lastPlayedAt() == null);
    assertExported(entry -> entry.exported().status().equals("1") && entry.status().equals("2"));
    assertExported(entry -> entry.lastPlayedAt() != null && entry.lastPlayedAt() > AS_OF);
  }

  @Test
  void holdsEntriesThatWerePlayedNobodyKnowsWhen() {
    List<SandboxEntry> undated =
        entries.stream().filter(e -> e.plays() > 0 && e.lastPlayedAt() == null).toList();

    assertThat(undated)
        .hasSizeGreaterThan(20)
        .filteredOn(entry -> entry.kind() == MediaKind.IMAGE)
        .hasSizeGreaterThan(undated.size() / 2);
  }

  @Test
  void hasAFewLargeOwnersAndManySmallOnes() {
    var byOwner =
        entries.stream()
            .collect(Collectors.groupingBy(SandboxEntry::userId, Collectors.counting()));

    assertThat(byOwner).hasSizeGreaterThan(150).containsKeys("", "@svc");
    assertThat(byOwner.values()).anyMatch(n -> n > 100).anyMatch(n -> n == 1);
  }

  @Test
  void holdsEveryOddityOfFlavors() {
    assertSome(entry -> entry.flavors().size() == 40);
    assertSome(entry -> entry.flavors().isEmpty() && entry.kind() == MediaKind.VIDEO);
    assertSome(entry -> originals(entry) == 2);
    assertSome(entry -> originals(entry) == 0 && entry.flavors().size() > 1);
    assertSomeFlavor(flavor -> flavor.sizeInBytes() == 0 && flavor.sizeKb() > 0);
    assertSomeFlavor(flavor -> flavor.sizeInBytes() == 0 && flavor.sizeKb() == 0);
    assertSomeFlavor(flavor -> flavor.tags().contains("save_source") && !flavor.isOriginal());
    assertSomeFlavor(flavor -> flavor.tags().equals("source") && !flavor.isOriginal());
    assertSomeFlavor(flavor -> flavor.status() == SandboxFlavor.ERROR);
    assertSomeFlavor(flavor -> flavor.status() == SandboxFlavor.CONVERTING);
  }

  @Test
  void hasNoFlavorsForImagesYouTubeVideosAndEmptyEntries() {
    assertThat(entries)
        .filteredOn(
            entry ->
                entry.kind() == MediaKind.IMAGE
                    || entry.kind().isYouTube()
                    || entry.status().equals("7"))
        .isNotEmpty()
        .allMatch(entry -> entry.flavors().isEmpty());
  }

  @Test
  void isPlainWhenAskedToBe() {
    AccountShape shape = AccountShape.of(2_000, 1).shares(AccountShape.Shares.PLAIN);

    assertThat(SandboxAccount.generate(shape).entries())
        .allMatch(entry -> entry.now().equals(entry.exported()) && !entry.purged())
        .allMatch(entry -> entry.status().equals("2") && entry.isExported())
        .allMatch(entry -> entry.plays() == 0 || entry.lastPlayedAt() != null);
  }

  private void assertSome(Predicate<SandboxEntry> condition) {
    assertThat(entries).anyMatch(condition);
  }

  private void assertExported(Predicate<SandboxEntry> condition) {
    assertThat(entries).filteredOn(SandboxEntry::isExported).anyMatch(condition);
  }

  private void assertSomeFlavor(Predicate<SandboxFlavor> condition) {
    assertThat(entries.stream().flatMap(entry -> entry.flavors().stream())).anyMatch(condition);
  }

  private static long exportedPlays(SandboxEntry entry) {
    return entry.exported().plays() == null ? 0 : entry.exported().plays();
  }

  private static long originals(SandboxEntry entry) {
    return entry.flavors().stream().filter(SandboxFlavor::isOriginal).count();
  }

  private static long days(int days) {
    return Duration.ofDays(days).toSeconds();
  }
}
