package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** What a client gets that forgets to ask for JSON. */
final class KalturaXml {

  private KalturaXml() {}

  static String of(JsonNode result) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><xml><result>"
        + content(result)
        + "</result><executionTime>0.01</executionTime></xml>";
  }

  private static String content(JsonNode node) {
    StringBuilder xml = new StringBuilder();
    if (node.isObject()) {
      node.properties().forEach(field -> xml.append(element(field.getKey(), field.getValue())));
    } else if (node.isArray()) {
      node.forEach(item -> xml.append(element("item", item)));
    } else if (!node.isNull()) {
      xml.append(escaped(node.asText()));
    }
    return xml.toString();
  }

  private static String element(String name, JsonNode value) {
    return "<" + name + ">" + content(value) + "</" + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
