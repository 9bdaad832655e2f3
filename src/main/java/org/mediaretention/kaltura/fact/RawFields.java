package org.mediaretention.kaltura.fact;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.mediaretention.text.PlainText;

/**
 * The fields of one object of an answer as they came; a field that came twice, differently, is
 * unknown.
 */
@JsonDeserialize(using = RawFields.Reading.class)
public final class RawFields {

  private static final int MAX_PER_REASON = 300;

  private final Map<String, JsonNode> fields;
  private final Set<String> contradicted;

  private RawFields(Map<String, JsonNode> fields, Set<String> contradicted) {
    this.fields = fields;
    this.contradicted = contradicted;
  }

  /** Reads an object field by field. */
  static RawFields read(JsonParser in, DeserializationContext context) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      return context.reportInputMismatch(RawFields.class, "not an object");
    }
    Map<String, JsonNode> fields = new HashMap<>();
    Set<String> contradicted = new HashSet<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      JsonNode value = context.readTree(in);
      JsonNode before = fields.put(field, value);
      if (before != null && !before.equals(value)) {
        contradicted.add(field);
      }
    }
    return new RawFields(fields, contradicted);
  }

  /** What the gate makes of a field. */
  <T> Fact<T> fact(String field, BiFunction<String, Optional<String>, Fact<T>> gate) {
    if (contradicted.contains(field)) {
      return new Fact.Unknown<>(field + " is told twice, and differently");
    }
    return keptAsUnknown(field)
        .<Fact<T>>map(Fact.Unknown::new)
        .orElseGet(() -> gate.apply(field, FactGate.told(fields.get(field))));
  }

  // Kaltura itself sends no object here, so whoever sends one is not believed either.
  private Optional<String> keptAsUnknown(String field) {
    return Optional.ofNullable(fields.get(field))
        .map(value -> value.get(Fact.Unknown.NAME))
        .map(why -> PlainText.shortened(why.asText(), MAX_PER_REASON));
  }

  /** A text as it may be shown; null when there is none, or when there are two. */
  String text(String field) {
    String raw = raw(field);
    return raw == null ? null : PlainText.of(raw);
  }

  /** A text as it came, for comparing and parsing; null when there is none, or there are two. */
  String raw(String field) {
    JsonNode value = contradicted.contains(field) ? null : fields.get(field);
    return value == null || !value.isValueNode() || value.isNull() ? null : value.asText();
  }

  /** Reads the objects of a list. */
  static final class Reading extends JsonDeserializer<RawFields> {

    @Override
    public RawFields deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return read(in, context);
    }
  }
}
