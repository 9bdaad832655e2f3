package org.mediaretention.kaltura.change;

import com.fasterxml.jackson.databind.JsonNode;
import org.mediaretention.kaltura.AnswerBody;

/** What Kaltura answered to a change, when that is JSON. */
public record ChangeAnswer(JsonNode json) {

  private static final int RECYCLED = -2;

  /** Kaltura answers {@code null} when an action has no result. */
  boolean isNothing() {
    return json.isNull();
  }

  boolean isRefusal() {
    return json.isObject() && json.path("objectType").asText().equals(AnswerBody.REFUSAL);
  }

  String code() {
    return json.path("code").asText("no code");
  }

  String message() {
    return json.path("message").asText();
  }

  boolean isEntry(String id) {
    return json.isObject() && json.path("id").asText().equals(id);
  }

  boolean isRecycled() {
    return json.path("displayInSearch").asInt(0) == RECYCLED;
  }

  boolean isFlavorOf(String entryId) {
    return json.isObject() && json.path("entryId").asText().equals(entryId);
  }
}
