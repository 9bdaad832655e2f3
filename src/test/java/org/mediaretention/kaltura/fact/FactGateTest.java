package org.mediaretention.kaltura.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactGateTest {

  @ParameterizedTest
  @CsvSource({"2, READY", "-2, ERROR_UPLOADING", "7, NO_MEDIA", "virusScan.Infected, INFECTED"})
  void knowsTheStatusesThatKalturaHas(String code, EntryStatus status) {
    assertThat(FactGate.status("status", Optional.of(code)).known()).contains(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "2.0", "02", "+2", "true", "Ready", "8", "-3", "{}", "[2]", "２"})
  void takesNothingElseForAStatus(String code) {
    assertThat(FactGate.status("status", Optional.of(code)).whyUnknown()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "1.0",
        "1e3",
        "",
        " ",
        " 5",
        "007",
        "true",
        "NaN",
        "1000000000000001",
        "0x10",
        "٣"
      })
  void knowsNoCountThatCannotBe(String text) {
    assertThat(FactGate.count("plays", Optional.of(text)).whyUnknown()).isPresent();
  }

  @Test
  void knowsSizesUpToAPebibyteAndNoneBeyond() {
    assertThat(FactGate.bytes("sizeInBytes", Optional.of("1125899906842624")).known()).isPresent();
    assertThat(FactGate.bytes("sizeInBytes", Optional.of("1125899906842625")).known()).isEmpty();
    assertThat(FactGate.kilobytes("size", Optional.of("1099511627776")).known()).isPresent();
    assertThat(FactGate.kilobytes("size", Optional.of("1099511627777")).known()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1600000000000", // in milliseconds
        "-1600000000",
        "86400", // before Kaltura
        "9223372036854775808",
        "99999999999999999999999999",
        "1600000000.5",
        "2020-09-13"
      })
  void knowsNoTimeThatCannotBe(String text) {
    assertThat(FactGate.time("createdAt", Optional.of(text)).whyUnknown()).isPresent();
    assertThat(FactGate.timeOrNever("lastPlayedAt", Optional.of(text)).whyUnknown()).isPresent();
  }

  @Test
  void takesAnEmptyTimeForNoneOnlyWhereThereMayBeNone() {
    assertThat(FactGate.timeOrNever("lastPlayedAt", Optional.of("")))
        .isEqualTo(new Fact.Absent<>());
    assertThat(FactGate.time("createdAt", Optional.of("")).whyUnknown()).isPresent();
  }

  @Test
  void knowsNoSizeBeyondAnyDisk() {
    String most = Long.toString(FactGate.MAX_BYTES);

    assertThat(FactGate.bytes("sizeInBytes", Optional.of(most)).known()).isPresent();
    for (String text : new String[] {most + "0", "-1", "9223372036854775807"}) {
      assertThat(FactGate.bytes("sizeInBytes", Optional.of(text)).whyUnknown()).isPresent();
      assertThat(FactGate.kilobytes("size", Optional.of(text)).whyUnknown()).isPresent();
    }
  }

  @Test
  void saysWhatIsWrongWithAFact() {
    assertThat(FactGate.count("plays", Optional.of("many\u0007\n")).whyUnknown())
        .contains("plays is \"many \", which is no whole number from 0 to 1000000000000000");
  }

  @Test
  void showsOnlyTheBeginningOfALongFact() {
    assertThat(FactGate.count("plays", Optional.of("9".repeat(1_000_000))).whyUnknown().get())
        .hasSizeLessThan(150);
  }
}
