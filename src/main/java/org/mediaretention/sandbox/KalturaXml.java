package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a client gets that does not ask for JSON: types first, an empty element for every null, 1
 * and 0 for true and false.
 */
final class KalturaXml {

  private static final String TYPE = "objectType";

  private final boolean ignoreNull;

  private KalturaXml(boolean ignoreNull) {
    this.ignoreNull = ignoreNull;
  }

  /**
   * @param ignoreNull leaves out what is null, as a client may ask
   */
  static String of(JsonNode result, boolean ignoreNull) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><xml><result>"
        + new KalturaXml(ignoreNull).content(result)
        + "</result><executionTime>0.01</executionTime></xml>";
  }

  private String content(JsonNode node) {
    if (ApiError.is(node)) {
      return element("error", error(node));
    } else if (node.isObject()) {
      return object(node);
    } else if (node.isArray()) {
      return items(node);
    }
    return scalar(node);
  }

  private String object(JsonNode object) {
    StringBuilder xml = new StringBuilder();
    if (object.has(TYPE)) {
      xml.append(element(TYPE, scalar(object.get(TYPE))));
    }
    object
        .properties()
        .forEach(
            property -> {
              boolean omitted = ignoreNull && property.getValue().isNull();
              if (!omitted && !property.getKey().equals(TYPE)) {
                xml.append(element(property.getKey(), content(property.getValue())));
              }
            });
    return xml.toString();
  }

  private String items(JsonNode array) {
    StringBuilder xml = new StringBuilder();
    array.forEach(item -> xml.append(element("item", content(item))));
    return xml.toString();
  }

  private static String error(JsonNode error) {
    StringBuilder args = new StringBuilder();
    error
        .path("args")
        .properties()
        .forEach(
            arg ->
                args.append(
                    element(
                        "item",
                        element(TYPE, "KalturaApiExceptionArg")
                            + element("name", escaped(arg.getKey()))
                            + element("value", scalar(arg.getValue())))));
    return element("code", scalar(error.get("code")))
        + element("message", scalar(error.get("message")))
        + element(TYPE, scalar(error.get(TYPE)))
        + element("args", args.toString());
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  private static String scalar(JsonNode value) {
    if (value.isNull()) {
      return "";
    } else if (value.isBoolean()) {
      return value.booleanValue() ? "1" : "0";
    }
    return escaped(value.asText());
  }

  /** XML 1.0 has no way to write most control characters, so they go. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
