package org.mediaretention.disposition.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.mediaretention.disposition.Deed;

/**
 * One line of {@code ledger.jsonl}.
 *
 * @param seq counts from 1
 * @param previous SHA-256 of the line before, without its line end; {@link #NO_PREVIOUS} in the
 *     first
 */
@JsonPropertyOrder({
  "seq",
  "at",
  "plan",
  "entry",
  "flavor",
  "action",
  "event",
  "code",
  "facts",
  "previous"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LedgerLine(
    @JsonProperty(required = true) long seq,
    @JsonProperty(required = true) Instant at,
    @JsonProperty(required = true) String plan,
    @JsonProperty(required = true) String entry,
    Optional<String> flavor,
    @JsonProperty(required = true) String action,
    @JsonProperty(required = true) EventKind event,
    Optional<String> code,
    SortedMap<String, String> facts,
    @JsonProperty(required = true) String previous) {

  static final String NO_PREVIOUS = "0".repeat(64);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  static LedgerLine of(long seq, Instant at, String plan, LedgerEntry entry, String previous) {
    return new LedgerLine(
        seq,
        at,
        plan,
        entry.entry(),
        entry.flavor(),
        entry.deed().label(),
        entry.event(),
        entry.code(),
        entry.facts(),
        previous);
  }

  /**
   * @throws IOException when the text is no line of a ledger that this version knows
   */
  static LedgerLine read(byte[] text) throws IOException {
    LedgerLine line = JSON.readValue(text, LedgerLine.class);
    if (line == null || Deed.labelled(line.action).isEmpty()) {
      throw new IOException("its action is not known");
    }
    return line;
  }

  /** Without a line end; JSON keeps line ends of a text out of the line. */
  byte[] bytes() throws JsonProcessingException {
    return JSON.writeValueAsBytes(this);
  }

  DeedKey key() {
    return new DeedKey(entry, flavor, Deed.labelled(action).orElseThrow());
  }
}
