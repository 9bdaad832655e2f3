package org.mediaretention.sandbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes JSON as PHP does: ASCII only, slashes escaped, and properties that are null left out. */
final class JsonText {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build()
          .setCharacterEscapes(new SlashesToo())
          .setCodec(new ObjectMapper());

  private JsonText() {}

  static String of(JsonNode node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(node, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonNode node, JsonGenerator json) throws IOException {
    if (node.isObject()) {
      json.writeStartObject();
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        if (!property.getValue().isNull()) {
          json.writeFieldName(property.getKey());
          write(property.getValue(), json);
        }
      }
      json.writeEndObject();
    } else if (node.isArray()) {
      json.writeStartArray();
      for (JsonNode item : node) {
        write(item, json);
      }
      json.writeEndArray();
    } else {
      json.writeTree(node);
    }
  }

  /** What JSON escapes by itself, and the slash. */
  private static final class SlashesToo extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private final int[] ascii = slashesToo();

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return null;
    }

    private static int[] slashesToo() {
      int[] escapes = standardAsciiEscapesForJSON();
      escapes['/'] = '/';
      return escapes;
    }
  }
}
