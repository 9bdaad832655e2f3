package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** An answer as a client reads it: JSON or XML, by paths such as {@code objects/0/id}. */
sealed interface ClientAnswer {

  /** The text at a path, empty when there is none. */
  String text(String path) throws Exception;

  /** How many items the list at a path has. */
  int count(String path) throws Exception;

  /** A property of the error that stands in the place of the answer. */
  default String error(String property) throws Exception {
    return error("", property);
  }

  /** A property of the error that stands at a path. */
  String error(String path, String property) throws Exception;

  static ClientAnswer of(HttpResponse<String> response) throws Exception {
    String type = response.headers().firstValue("Content-Type").orElseThrow();
    if (type.startsWith("text/xml")) {
      return new Xml(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(response.body()))));
    }
    return new Json(TestClient.parse(response.body()));
  }

  /** What a client gets that asks for format 1. */
  record Json(JsonNode root) implements ClientAnswer {

    @Override
    public String text(String path) {
      return at(path).asText("");
    }

    @Override
    public int count(String path) {
      return at(path).size();
    }

    @Override
    public String error(String path, String property) {
      return at(path).path(property).asText();
    }

    private JsonNode at(String path) {
      return path.isEmpty() ? root : root.at("/" + path);
    }
  }

  /** What a client gets that asks for format 2, or for none. */
  record Xml(Document document) implements ClientAnswer {

    @Override
    public String text(String path) throws XPathExpressionException {
      return evaluate("string(" + xpath(path) + ")");
    }

    @Override
    public int count(String path) throws XPathExpressionException {
      return Integer.parseInt(evaluate("count(" + xpath(path) + "/item)"));
    }

    @Override
    public String error(String path, String property) throws XPathExpressionException {
      return evaluate("string(" + xpath(path) + "/error/" + property + ")");
    }

    private String evaluate(String expression) throws XPathExpressionException {
      return XPathFactory.newInstance().newXPath().evaluate(expression, document);
    }

    private static String xpath(String path) {
      return Arrays.stream(path.split("/"))
          .filter(step -> !step.isEmpty())
          .map(step -> step.matches("\\d+") ? "item[" + (Integer.parseInt(step) + 1) + "]" : step)
          .map(step -> "/" + step)
          .collect(Collectors.joining("", "/xml/result", ""));
    }
  }
}
