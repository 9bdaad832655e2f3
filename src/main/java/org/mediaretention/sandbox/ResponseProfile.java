package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;

/** Which properties of an object the client asked for. */
record ResponseProfile(Type type, Set<String> fields) {

  /** Whether the fields named are the ones to send or the ones to leave out. */
  enum Type {
    INCLUDE,
    EXCLUDE
  }

  static ResponseProfile of(Parameters parameters) {
    Parameters profile = parameters.in("responseProfile");
    Type type = profile.number("type", 2) == 1 ? Type.INCLUDE : Type.EXCLUDE;
    return new ResponseProfile(
        type, profile.list("fields").stream().map(String::trim).collect(Collectors.toSet()));
  }

  /** Removes what was not asked for; the object type always stays. */
  ObjectNode applyTo(ObjectNode object) {
    JsonNode objectType = object.get("objectType");
    switch (type) {
      case INCLUDE -> object.retain(fields);
      case EXCLUDE -> object.remove(fields);
    }
    return object.set("objectType", objectType);
  }
}
