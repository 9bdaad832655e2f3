package org.mediaretention.kaltura;

import java.util.List;

/**
 * What a session may see.
 *
 * @param type 0 for a user, 1 for a widget, 2 for an administrator
 * @param privileges comma-separated, as Kaltura keeps them
 */
public record SessionRights(int type, String privileges) {

  static final int ADMINISTRATOR = 2;

  private static final List<String> NAMES = List.of("USER", "WIDGET", "ADMIN");

  /** Whether lists hold the entries of every user, and not those of its own alone. */
  public boolean isAdministrator() {
    return type == ADMINISTRATOR;
  }

  /**
   * Whether no entry is hidden from it by the categories that it is in. Kaltura compares to the
   * letter, and takes the opposite for the stronger.
   */
  public boolean disablesEntitlement() {
    List<String> words = List.of(privileges.split(","));
    return words.contains("disableentitlement") && !words.contains("enableentitlement");
  }

  /** As Kaltura names it. */
  public String typeName() {
    return type >= 0 && type < NAMES.size() ? NAMES.get(type) : Integer.toString(type);
  }
}
