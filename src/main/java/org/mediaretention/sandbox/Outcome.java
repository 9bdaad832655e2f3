package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What becomes of a call. */
sealed interface Outcome {

  /** How many objects of the account it holds. */
  default int objects() {
    return 0;
  }

  /** Nothing at all, for a while. */
  record Silence() implements Outcome {}

  /** A closed connection. */
  record Closed() implements Outcome {}

  /** An answer of which only the first half arrives. */
  record CutShort(Reply reply) implements Outcome {}

  /** A complete answer. */
  record Reply(int status, Map<String, String> headers, byte[] body, int objects)
      implements Outcome {

    static Reply json(JsonNode json) {
      return of(200, "application/json", JsonText.of(json), objectsIn(json));
    }

    static Reply xml(JsonNode json, boolean ignoreNull) {
      String xml = KalturaXml.of(json, ignoreNull);
      return of(200, "text/xml; charset=UTF-8", xml, objectsIn(json));
    }

    static Reply page(int status, String text) {
      String html =
          "<html><head><title>" + text + "</title></head><body>" + text + "</body></html>";
      return of(status, "text/html; charset=UTF-8", html, 0);
    }

    static Reply empty(int status) {
      return of(status, "text/html; charset=UTF-8", "", 0);
    }

    Reply with(String header, String value) {
      Map<String, String> all = new HashMap<>(headers);
      all.put(header, value);
      return new Reply(status, all, body, objects);
    }

    Reply half() {
      return new Reply(status, headers, Arrays.copyOf(body, body.length / 2), objects);
    }

    private static Reply of(int status, String contentType, String body, int objects) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return new Reply(status, Map.of("Content-Type", contentType), bytes, objects);
    }

    private static int objectsIn(JsonNode json) {
      return json.isArray() ? json.size() : json.path("objects").size();
    }
  }
}
