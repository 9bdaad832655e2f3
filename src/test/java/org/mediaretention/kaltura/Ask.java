package org.mediaretention.kaltura;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.mediaretention.calls.BySecret;
import org.mediaretention.calls.SignIn;

/** Requests, and what the reader makes of the answers to them. */
public final class Ask {

  /** When every answer is read. */
  public static final Instant NOW = Instant.parse("2026-01-02T09:15:00Z");

  static final String KS = "djJ8NDcxMXxz";
  static final String SECRET = "hush-hush-0815";
  public static final StartSession START =
      new StartSession(4711, SECRET, "me@example.edu", "disableentitlement");

  public static final SignIn SIGN_IN =
      new BySecret(4711, SECRET, "me@example.edu", "disableentitlement");

  private static final AnswerReader READER = new AnswerReader(Clock.fixed(NOW, ZoneOffset.UTC));

  private Ask() {}

  public static SignedRequest media(String... ids) {
    return signed(new ListMedia(List.of(ids)));
  }

  static SignedRequest entries(String... ids) {
    return signed(new GetEntries(List.of(ids)));
  }

  static SignedRequest flavors(String... ids) {
    return signed(new ListFlavors(List.of(ids)));
  }

  static SignedRequest session() {
    return new SignedRequest(START, "");
  }

  static KalturaAnswer read(String body, SignedRequest signed) {
    return READER.read(body.getBytes(StandardCharsets.UTF_8), signed);
  }

  private static SignedRequest signed(KalturaRequest request) {
    return new SignedRequest(request, KS);
  }
}
