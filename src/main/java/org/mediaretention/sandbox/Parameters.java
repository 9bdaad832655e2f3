package org.mediaretention.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The parameters of a call, read with PHP's lenience. */
record Parameters(ObjectNode json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Parameters none() {
    return new Parameters(JsonNodeFactory.instance.objectNode());
  }

  /** A body that is not one JSON object counts for nothing. */
  static Parameters ofJson(String body) {
    String text = body.trim();
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return none();
    }
    try {
      return new Parameters((ObjectNode) JSON.readTree(text));
    } catch (JsonProcessingException notJson) {
      return none();
    }
  }

  /** A query or a form, where {@code filter[idIn]} and {@code filter:idIn} are nested. */
  static Parameters ofForm(String form) {
    Parameters parameters = none();
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  void put(String name, String value) {
    String[] path = name.replace("]", "").split("[\\[:]");
    ObjectNode parent = json;
    for (int i = 0; i < path.length - 1; i++) {
      JsonNode child = parent.get(path[i]);
      parent = child instanceof ObjectNode object ? object : parent.putObject(path[i]);
    }
    parent.put(path[path.length - 1], value);
  }

  /** These parameters, where the others do not override them. */
  Parameters overriddenBy(Parameters others) {
    ObjectNode merged = json.deepCopy();
    merge(merged, others.json);
    return new Parameters(merged);
  }

  Parameters in(String name) {
    return json.get(name) instanceof ObjectNode object ? new Parameters(object) : none();
  }

  /** Blank counts as absent. */
  Optional<String> text(String name) {
    return Optional.ofNullable(json.get(name))
        .map(Parameters::phpString)
        .filter(text -> !text.isEmpty());
  }

  String require(String name) {
    return text(name).orElseThrow(() -> ApiError.missing(name));
  }

  /** The parts of a comma list, empty when absent. */
  List<String> list(String name) {
    return text(name).map(text -> List.of(text.split(","))).orElse(List.of());
  }

  boolean flag(String name) {
    return text(name).filter(text -> text.equals("1") || text.equals("true")).isPresent();
  }

  int number(String name, int otherwise) {
    return text(name)
        .filter(text -> text.matches("-?\\d{1,9}"))
        .map(Integer::valueOf)
        .orElse(otherwise);
  }

  private static String phpString(JsonNode value) {
    if (value.isContainerNode()) {
      return "Array";
    } else if (value.isNull()) {
      return "";
    } else if (value.isBoolean()) {
      return value.booleanValue() ? "1" : "";
    }
    return value.asText();
  }

  private static void merge(ObjectNode into, ObjectNode from) {
    from.properties()
        .forEach(
            field -> {
              if (into.get(field.getKey()) instanceof ObjectNode below
                  && field.getValue() instanceof ObjectNode above) {
                merge(below, above);
              } else {
                into.set(field.getKey(), field.getValue());
              }
            });
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
