package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several calls in one, numbered from 0 or 1, each answered or refused by itself. */
final class MultiRequest {

  static final String SERVICE = "multirequest";

  /** What a call within inherits; the response profile, for one, it does not. */
  private static final List<String> INHERITED = List.of("clientTag", "ks", "partnerId");

  /** The place of a result of an earlier call, counted from 1 whatever the first number was. */
  private static final Pattern RESULT = Pattern.compile("\\{(\\d+):result:?([^}]*)\\}");

  private final Function<ApiRequest, JsonNode> one;

  MultiRequest(Function<ApiRequest, JsonNode> one) {
    this.one = one;
  }

  /** Ends without a word at the first number that names no service or no action. */
  JsonNode answer(ApiRequest all) {
    Parameters common = all.parameters();
    ArrayNode results = JsonNodeFactory.instance.arrayNode();
    for (int i = common.json().has("0") ? 0 : 1; isCall(common, i); i++) {
      results.add(answer(all, Integer.toString(i), results));
    }
    return results;
  }

  /** The calls within, without the results of others in their places. */
  static Stream<ApiRequest> calls(ApiRequest all) {
    Parameters common = all.parameters();
    return IntStream.iterate(common.json().has("0") ? 0 : 1, i -> isCall(common, i), i -> i + 1)
        .mapToObj(i -> all.with(common.in(Integer.toString(i))));
  }

  private static boolean isCall(Parameters common, int number) {
    Parameters call = common.in(Integer.toString(number));
    return call.text("service").isPresent() && call.text("action").isPresent();
  }

  private JsonNode answer(ApiRequest all, String number, ArrayNode results) {
    try {
      Parameters call = Parameters.none();
      for (String name : INHERITED) {
        all.parameters().text(name).ifPresent(value -> call.json().put(name, value));
      }
      JsonNode filled = filled(all.parameters().in(number).json(), results);
      return one.apply(all.with(call.overriddenBy(new Parameters((ObjectNode) filled))));
    } catch (ApiError error) {
      return error.toJson();
    }
  }

  /** Results of earlier calls in their places. */
  private static JsonNode filled(JsonNode value, ArrayNode results) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        copy.set(property.getKey(), filled(property.getValue(), results));
      }
      return copy;
    }
    return value.isTextual() ? TextNode.valueOf(filled(value.textValue(), results)) : value;
  }

  private static String filled(String text, ArrayNode results) {
    Matcher place = RESULT.matcher(text);
    return place.replaceAll(
        found ->
            Matcher.quoteReplacement(
                result(found.group(), found.group(1), found.group(2), results)));
  }

  private static String result(String place, String number, String path, ArrayNode results) {
    JsonNode value = results.path(Integer.parseInt(number) - 1);
    for (String step : path.isEmpty() ? new String[0] : path.split(":")) {
      value = value.isArray() ? value.path(Integer.parseInt(step)) : value.path(step);
    }
    if (!value.isValueNode() || value.asText().isEmpty()) {
      throw ApiError.missing(place);
    }
    return value.asText();
  }
}
