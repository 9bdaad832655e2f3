package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A session, known to clients by an opaque string, the KS. */
record Session(String ks, int type, String userId, String privileges, Instant expiry) {

  private static final String SET_ROLE = "setrole:";

  static final int USER = 0;
  static final int WIDGET = 1;
  static final int ADMIN = 2;

  /** Only the exact word counts, without spaces around it; its opposite is the stronger. */
  boolean disablesEntitlement() {
    List<String> words = List.of(privileges.split(","));
    return words.contains("disableentitlement") && !words.contains("enableentitlement");
  }

  /** Whether lists and counts without ids hold the entries of every user. */
  boolean seesEveryUser() {
    return type == ADMIN || List.of(privileges.split(",")).contains("list:*");
  }

  /** The role that its privileges name. */
  Optional<String> role() {
    return Arrays.stream(privileges.split(","))
        .filter(privilege -> privilege.startsWith(SET_ROLE))
        .map(privilege -> privilege.substring(SET_ROLE.length()))
        .findFirst();
  }

  Session expired() {
    return new Session(ks, type, userId, privileges, Instant.EPOCH);
  }

  ObjectNode toJson(int partnerId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ks", ks)
        .put("sessionType", type)
        .put("partnerId", partnerId)
        .put("userId", userId)
        .put("expiry", expiry.getEpochSecond())
        .put("privileges", privileges)
        .put("objectType", "KalturaSessionInfo");
  }
}
