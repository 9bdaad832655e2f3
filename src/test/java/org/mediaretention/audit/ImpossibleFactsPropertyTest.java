package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.batch.Decider;
import org.mediaretention.kaltura.AnswerReader;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.SignedRequest;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Decision;

/** Answers in which any fact may be impossible. */
class ImpossibleFactsPropertyTest {

  private static final long CREATED = Entries.OLD.getEpochSecond();
  private static final long NOW = Entries.ASKED.getEpochSecond();

  /** What no fact of an entry or a flavor can be, as JSON. */
  private static final List<String> NEVER =
      List.of(
          "\" \"",
          "\"x\"",
          "2.0",
          "2.5",
          "1e3",
          "[]",
          "[2]",
          "{}",
          "{\"unknown\":\"0\"}",
          "-7",
          "\"-0\"",
          "\"+2\"",
          "\"02\"",
          "\" 2\"",
          "99999999999999999999999999999");

  private static final Map<String, List<String>> POSSIBLE =
      Map.of(
          "status", List.of("2", "\"2\"", "1", "-1", "7", "\"virusScan.Infected\""),
          "displayInSearch", List.of("1", "\"1\"", "0", "2"),
          "createdAt", List.of("" + CREATED, "\"" + CREATED + "\""),
          "plays", List.of("0", "3", "\"12\""),
          "lastPlayedAt", List.of("" + (CREATED + 1), "null", "\"\"", "0", "" + NOW));

  private static final Map<String, List<String>> IMPOSSIBLE =
      Map.of(
          "status", List.of("true", "\"\"", "\"Ready\"", "8", "20"),
          "displayInSearch", List.of("true", "\"\"", "3", "-3"),
          "createdAt", List.of("true", "\"\"", CREATED + "000", "7", "" + (NOW + 90_000)),
          "plays", List.of("false", "\"\"", "-1", "9223372036854775807"),
          "lastPlayedAt",
              List.of("true", "7", CREATED + "000", "" + (CREATED - 90_000), "" + (NOW + 90_000)));

  private static final Map<String, List<String>> FLAVOR =
      Map.of(
          "status", List.of("2", "\"2\"", "-1", "0"),
          "isOriginal", List.of("true", "false", "1", "\"0\""),
          "size", List.of("0", "12", "\"12\""),
          "sizeInBytes", List.of("0", "12345", "\"12345\""));

  private static final Map<String, List<String>> NO_FLAVOR =
      Map.of(
          "status", List.of("true", "\"\"", "77"),
          "isOriginal", List.of("2", "\"\"", "\"yes\""),
          "size", List.of("-1", "9223372036854775807", "\"\""),
          "sizeInBytes", List.of("-1", "9223372036854775807", "1125899906842625", "\"\""));

  private final AnswerReader reader = new AnswerReader(Clock.fixed(Entries.ASKED, ZoneOffset.UTC));

  /** The fields of an object, as JSON. */
  private record Told(Map<String, String> fields, boolean isPossible) {

    String json(String ids) {
      return fields.entrySet().stream()
          .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
          .collect(Collectors.joining(",", "{\"totalCount\":1,\"objects\":[{" + ids + ",", "}]}"));
    }
  }

  @Property(tries = 3_000)
  void noEntryIsACandidateByAFactThatCannotBe(@ForAll("entries") Told told) {
    Decision decision = decision(told);

    if (told.isPossible()) {
      assertThat(decision).isNotInstanceOf(Decision.Undecided.class);
    } else {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Decision.Undecided.class,
              undecided -> assertThat(undecided.reason()).isEqualTo("impossible_fact"));
    }
  }

  @Property(tries = 1_000)
  void noByteIsCountedByAFactThatCannotBe(@ForAll("flavors") Told told) {
    Flavors flavors =
        (Flavors)
            read(new ListFlavors(List.of("1_a")), told.json("\"id\":\"0_f\",\"entryId\":\"1_a\""));

    assertThat(FlavorStorage.of(flavors.listed()).known().isPresent()).isEqualTo(told.isPossible());
  }

  @Provide
  Arbitrary<Told> entries() {
    return told(POSSIBLE, IMPOSSIBLE);
  }

  @Provide
  Arbitrary<Told> flavors() {
    return told(FLAVOR, NO_FLAVOR);
  }

  // Half of all objects are possible as a whole.
  private static Arbitrary<Told> told(
      Map<String, List<String>> possible, Map<String, List<String>> impossible) {
    List<String> names = possible.keySet().stream().sorted().toList();
    Arbitrary<Map<String, String>> sound =
        Combinators.combine(names.stream().map(name -> Arbitraries.of(possible.get(name))).toList())
            .as(values -> fields(names, values));
    Arbitrary<String> spoilt = Arbitraries.of(names);
    Arbitrary<Told> unsound =
        Combinators.combine(sound, spoilt.flatMap(name -> spoiler(name, impossible.get(name))))
            .as(ImpossibleFactsPropertyTest::spoilt);
    return Arbitraries.oneOf(sound.map(fields -> new Told(fields, true)), unsound);
  }

  private static Arbitrary<Map.Entry<String, String>> spoiler(String name, List<String> own) {
    List<String> values = new ArrayList<>(NEVER);
    values.addAll(own);
    return Arbitraries.of(values).map(value -> Map.entry(name, value));
  }

  private static Told spoilt(Map<String, String> sound, Map.Entry<String, String> spoiler) {
    Map<String, String> fields = new TreeMap<>(sound);
    fields.put(spoiler.getKey(), spoiler.getValue());
    return new Told(fields, false);
  }

  private static Map<String, String> fields(List<String> names, List<String> values) {
    Map<String, String> fields = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), values.get(i));
    }
    return fields;
  }

  private Decision decision(Told told) {
    KalturaAnswer answer = read(new ListMedia(List.of("1_a")), told.json("\"id\":\"1_a\""));
    Batch batch = Entries.batch(Entries.exported("1_a")).with(answer);
    return Decider.decide(batch, Entries.POLICY).get(0).decision();
  }

  private KalturaAnswer read(KalturaRequest request, String body) {
    return reader.read(
        body.getBytes(StandardCharsets.UTF_8), new SignedRequest(request, "djJ8NDcxMXxz"));
  }
}
