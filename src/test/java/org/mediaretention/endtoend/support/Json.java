package org.mediaretention.endtoend.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.mediaretention.engine.Wiring;

/** JSON as the program writes it. */
public final class Json {

  public static final ObjectMapper MAPPER = Wiring.json();

  private Json() {}
}
