package org.mediaretention.sandbox;

/** A token besides the account's first, for sessions of administrators with other privileges. */
public record AppToken(String id, String token, String privileges) {}
