package org.mediaretention.kaltura;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/** Writes a request as the body of a call. */
public final class RequestWriter {

  private static final int JSON = 1;

  private final ObjectMapper json = new ObjectMapper();
  private final String clientTag;

  public RequestWriter(String clientTag) {
    this.clientTag = clientTag;
  }

  /**
   * Everything is in the body, the session too, so that a body that Kaltura ignores fails loudly
   * instead of listing something else, and nothing secret is in a URL.
   */
  public byte[] write(SignedRequest signed) throws JsonProcessingException {
    KalturaRequest request = signed.request();
    Map<String, Object> body = new HashMap<>(request.parameters());
    body.put("service", request.service());
    body.put("action", request.action());
    body.put("format", JSON);
    body.put("clientTag", clientTag);
    if (!request.isProbe()) {
      // Else Kaltura may give the answer of up to a day ago, which plays do not make invalid.
      body.put("nocache", 1);
    }
    if (!signed.ks().isEmpty()) {
      body.put("ks", signed.ks());
    }
    return json.writeValueAsBytes(body);
  }
}
