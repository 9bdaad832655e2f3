package org.mediaretention.kaltura.fact;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One flavor of an entry.
 *
 * @param isOriginal whether it is the flavor that was uploaded
 * @param status a number; 2 is ready to be played
 * @param size in KB of 1024 bytes
 * @param sizeInBytes 0 when it was never recorded
 */
@JsonDeserialize(using = FlavorAsset.Reading.class)
public record FlavorAsset(
    String id,
    String entryId,
    Fact<Boolean> isOriginal,
    String tags,
    Fact<Long> status,
    Fact<Long> size,
    Fact<Long> sizeInBytes) {

  /** What is asked for of a flavor. */
  public static final String FIELDS = "id,entryId,isOriginal,tags,status,size,sizeInBytes";

  private static final long READY = 2;
  private static final long ERROR = -1;
  private static final long EXPORTING = 9;

  /** Numbers may come as text; what is not set is left out. */
  static FlavorAsset of(RawFields fields) {
    return new FlavorAsset(
        fields.raw("id"),
        fields.raw("entryId"),
        fields.fact("isOriginal", FactGate::flag),
        fields.raw("tags"),
        fields.fact("status", FlavorAsset::state),
        fields.fact("size", FactGate::kilobytes),
        fields.fact("sizeInBytes", FactGate::bytes));
  }

  /** A flavor of which Kaltura says this; null for what it leaves out. */
  public FlavorAsset(
      String entryId, String isOriginal, String tags, String status, Long size, Long sizeInBytes) {
    this(
        null,
        entryId,
        FactGate.flag("isOriginal", Optional.ofNullable(isOriginal)),
        tags,
        state("status", Optional.ofNullable(status)),
        FactGate.kilobytes("size", Optional.ofNullable(size).map(String::valueOf)),
        FactGate.bytes("sizeInBytes", Optional.ofNullable(sizeInBytes).map(String::valueOf)));
  }

  /** A flavor that one answer tells of twice, and differently: nothing of it is known. */
  public FlavorAsset contradicted() {
    String why = "Kaltura's answer tells of the flavor twice, and differently";
    return new FlavorAsset(
        id,
        entryId,
        new Fact.Unknown<>(why),
        null,
        new Fact.Unknown<>(why),
        new Fact.Unknown<>(why),
        new Fact.Unknown<>(why));
  }

  private static Fact<Long> state(String field, Optional<String> told) {
    return FactGate.code(field, told, ERROR, EXPORTING);
  }

  /** What Kaltura says of the flavor that cannot be, or that nobody understands. */
  Optional<String> whyDoubtful() {
    return Stream.of(isOriginal, status, size, sizeInBytes)
        .flatMap(fact -> fact.whyUnknown().stream())
        .findFirst();
  }

  /** The exact size where Kaltura recorded it, else the one in KB, else 0. */
  public long bytes() {
    return sizeInBytes
        .known()
        .filter(exact -> exact > 0)
        .or(() -> size.known().map(kilobytes -> kilobytes * FactGate.BYTES_PER_KB))
        .orElse(0L);
  }

  /** Whether the flavor is the source; the tag has to be exactly that, not a part of another. */
  public boolean isSource() {
    return isOriginal.known().orElse(false) || hasTag("source");
  }

  /** Whether the entry could still be played when all other flavors are gone. */
  public boolean isReadySource() {
    return isSource() && status.known().filter(state -> state == READY).isPresent();
  }

  private boolean hasTag(String tag) {
    return tags != null && Arrays.stream(tags.split(",")).map(String::trim).anyMatch(tag::equals);
  }

  /** Reads what Kaltura sent, and what was kept of it. */
  static final class Reading extends JsonDeserializer<FlavorAsset> {

    @Override
    public FlavorAsset deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      return of(RawFields.read(in, context));
    }
  }
}
