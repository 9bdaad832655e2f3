package org.mediaretention.kaltura.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * An entry as Kaltura describes it now.
 *
 * @param createdAt seconds since 1970
 * @param lastPlayedAt seconds since 1970
 * @param flavorParamsIds comma-separated, one for each flavor that is ready
 * @param mediaType the number that Kaltura has for it; null when it tells none
 */
@JsonDeserialize(using = MediaEntry.Reading.class)
public record MediaEntry(
    String id,
    Fact<EntryStatus> status,
    Fact<Long> displayInSearch,
    Fact<Long> createdAt,
    Fact<Long> plays,
    Fact<Long> lastPlayedAt,
    String flavorParamsIds,
    String mediaType) {

  /** What is asked for of an entry. */
  public static final String FIELDS =
      "id,status,displayInSearch,createdAt,plays,lastPlayedAt,flavorParamsIds,mediaType";

  private static final long RECYCLED = -2;
  private static final long MAX_VISIBLE = 2;

  /** Numbers may come as text; what is not set is left out. */
  static MediaEntry of(RawFields fields) {
    return new MediaEntry(
        fields.raw("id"),
        fields.fact("status", FactGate::status),
        fields.fact("displayInSearch", MediaEntry::visibility),
        fields.fact("createdAt", FactGate::time),
        fields.fact("plays", FactGate::count),
        fields.fact("lastPlayedAt", FactGate::timeOrNever),
        fields.raw("flavorParamsIds"),
        fields.raw("mediaType"));
  }

  /** An entry of which Kaltura says this; null for what it leaves out. */
  public MediaEntry(
      String id,
      String status,
      Integer displayInSearch,
      Long createdAt,
      Long plays,
      Long lastPlayedAt,
      String flavorParamsIds) {
    this(
        id,
        FactGate.status("status", Optional.ofNullable(status)),
        visibility("displayInSearch", Optional.ofNullable(displayInSearch).map(String::valueOf)),
        FactGate.time("createdAt", Optional.ofNullable(createdAt).map(String::valueOf)),
        FactGate.count("plays", Optional.ofNullable(plays).map(String::valueOf)),
        FactGate.timeOrNever(
            "lastPlayedAt", Optional.ofNullable(lastPlayedAt).map(String::valueOf)),
        flavorParamsIds,
        null);
  }

  /** An entry that one answer tells of twice, and differently: nothing of it is known. */
  public static MediaEntry contradicted(String id) {
    String why = "Kaltura's answer tells of the entry twice, and differently";
    return new MediaEntry(
        id,
        new Fact.Unknown<>(why),
        new Fact.Unknown<>(why),
        new Fact.Unknown<>(why),
        new Fact.Unknown<>(why),
        new Fact.Unknown<>(why),
        null,
        null);
  }

  private static Fact<Long> visibility(String field, Optional<String> told) {
    return FactGate.code(field, told, RECYCLED, MAX_VISIBLE);
  }

  /** What Kaltura says of the entry that cannot be, or that nobody understands. */
  public Optional<String> whyDoubtful() {
    return Stream.of(status, displayInSearch, createdAt, plays, lastPlayedAt)
        .flatMap(fact -> fact.whyUnknown().stream())
        .findFirst();
  }

  @JsonIgnore
  public boolean isReady() {
    return is(EntryStatus.READY);
  }

  @JsonIgnore
  public boolean isDeleted() {
    return is(EntryStatus.DELETED);
  }

  /** Whether there is no media in the entry, and so no flavor. */
  public boolean hasNoContent() {
    return is(EntryStatus.NO_MEDIA);
  }

  private boolean is(EntryStatus state) {
    return status.known().filter(state::equals).isPresent();
  }

  /** The recycle bin leaves the status as it was. */
  @JsonIgnore
  public boolean isRecycled() {
    return displayInSearch.known().filter(visible -> visible == RECYCLED).isPresent();
  }

  public Optional<Instant> created() {
    return createdAt.known().map(Instant::ofEpochSecond);
  }

  public Optional<Instant> lastPlayed() {
    return lastPlayedAt.known().map(Instant::ofEpochSecond);
  }

  public OptionalLong playCount() {
    return plays.known().stream().mapToLong(Long::longValue).findFirst();
  }

  /** How many flavors are ready. */
  public int readyFlavors() {
    return flavorParamsIds == null
        ? 0
        : (int)
            Arrays.stream(flavorParamsIds.split(","))
                .filter(id -> !id.isBlank())
                .distinct()
                .count();
  }

  /** Reads what Kaltura sent, and what was kept of it. */
  static final class Reading extends JsonDeserializer<MediaEntry> {

    @Override
    public MediaEntry deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      return of(RawFields.read(in, context));
    }
  }
}
