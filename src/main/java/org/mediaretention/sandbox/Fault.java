package org.mediaretention.sandbox;

import java.util.EnumSet;
import java.util.Set;

/** What can go wrong with a call. */
public enum Fault {
  /** No answer for a long time, then a closed connection. */
  TIMEOUT,
  /** The connection closes without an answer. */
  RESET,
  /** The connection closes in the middle of the answer. */
  TRUNCATED,
  /** A complete HTTP answer that holds half of the JSON. */
  HALF_JSON,
  /** How Kaltura's server dies: status 200 and nothing else. */
  EMPTY_200,
  /** A web page with status 200, as captive portals and firewalls send. */
  HTML_200,
  /** Too many requests, with Retry-After in seconds. */
  HTTP_429,
  HTTP_500,
  /** A gateway's web page. */
  HTTP_502,
  /** Unavailable, with Retry-After as a date. */
  HTTP_503,
  /** Moved, with a Location; clients that follow it lose the body of the request. */
  HTTP_301,
  HTTP_302,
  HTTP_307,
  HTTP_308,
  HTTP_401,
  HTTP_403,
  /** A proxy's page. */
  HTTP_407,
  HTTP_421,
  HTTP_451,
  INTERNAL_SERVERL_ERROR,
  INTERNAL_DATABASE_ERROR,
  /** Kaltura's rate limit. */
  ACTION_BLOCKED,
  INVALID_KS,
  SERVICE_FORBIDDEN,
  /** An error that no documentation names. */
  UNKNOWN_CODE,
  /** The four bytes {@code null}. */
  NULL_BODY,
  /** A sound answer about entries that nobody asked for. */
  WRONG_ENTRIES,
  /** A sound answer in which every entry looks unplayed. */
  PLAYS_CACHE_DOWN,
  /** A sound answer, with a header that says that the server is busy. */
  NEARING_LIMITS;

  private static final Set<Fault> FINAL =
      EnumSet.of(
          HTTP_301,
          HTTP_302,
          HTTP_307,
          HTTP_308,
          HTTP_401,
          HTTP_403,
          HTTP_407,
          HTTP_421,
          HTTP_451,
          SERVICE_FORBIDDEN);

  /** Those after which the same call may go well. */
  public static Set<Fault> passing() {
    return EnumSet.complementOf(EnumSet.copyOf(FINAL));
  }

  /** Whether a server that answers so would always answer so. */
  public boolean isFinal() {
    return FINAL.contains(this);
  }
}
