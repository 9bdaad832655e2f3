package org.mediaretention.sandbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that were started; each ends after its time, or all at once. */
final class Sessions {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Session> byKs = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Duration longest;

  Sessions(InstantSource clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
  }

  Session start(int type, String userId, String privileges, Duration asked) {
    Duration life = asked.compareTo(longest) < 0 ? asked : longest;
    Session session = new Session(newKs(), type, userId, privileges, clock.instant().plus(life));
    byKs.put(session.ks(), session);
    return session;
  }

  /** The session of a call. */
  Session of(Parameters parameters) {
    String ks = parameters.text("ks").orElseThrow(ApiError::missingSession);
    Session session = byKs.get(ks);
    if (session == null) {
      throw ApiError.invalidSession(ks);
    } else if (!clock.instant().isBefore(session.expiry())) {
      throw ApiError.invalidSession("EXPIRED");
    }
    return session;
  }

  void expireAll() {
    byKs.replaceAll((ks, session) -> session.expired());
  }

  private static String newKs() {
    byte[] bytes = new byte[48];
    RANDOM.nextBytes(bytes);
    return "djJ8" + Base64.getUrlEncoder().encodeToString(bytes);
  }
}
