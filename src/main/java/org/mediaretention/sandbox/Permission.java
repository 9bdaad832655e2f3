package org.mediaretention.sandbox;

import java.util.Map;
import java.util.Optional;

/** What a role may allow. */
public enum Permission {
  CONTENT_MANAGE_BASE,
  CONTENT_MANAGE_DELETE,
  CONTENT_MANAGE_RECONVERT,
  CONTENT_MANAGE_CUSTOM_DATA,
  ADMIN_BASE;

  private static final Map<String, Permission> OF_ACTION =
      Map.ofEntries(
          Map.entry("media.list", CONTENT_MANAGE_BASE),
          Map.entry("media.count", CONTENT_MANAGE_BASE),
          Map.entry("media.get", CONTENT_MANAGE_BASE),
          Map.entry("baseentry.list", CONTENT_MANAGE_BASE),
          Map.entry("baseentry.count", CONTENT_MANAGE_BASE),
          Map.entry("baseentry.get", CONTENT_MANAGE_BASE),
          Map.entry("baseentry.getbyids", CONTENT_MANAGE_BASE),
          Map.entry("baseentry.getplaybackcontext", CONTENT_MANAGE_BASE),
          Map.entry("flavorasset.list", CONTENT_MANAGE_BASE),
          Map.entry("flavorasset.get", CONTENT_MANAGE_BASE),
          Map.entry("metadata_metadata.list", CONTENT_MANAGE_BASE),
          Map.entry("baseentry.recycle", CONTENT_MANAGE_DELETE),
          Map.entry("baseentry.restorerecycled", CONTENT_MANAGE_DELETE),
          Map.entry("baseentry.delete", CONTENT_MANAGE_DELETE),
          Map.entry("media.delete", CONTENT_MANAGE_DELETE),
          Map.entry("flavorasset.delete", CONTENT_MANAGE_DELETE),
          Map.entry("metadata_metadata.add", CONTENT_MANAGE_CUSTOM_DATA),
          Map.entry("metadata_metadata.update", CONTENT_MANAGE_CUSTOM_DATA),
          Map.entry("user.list", ADMIN_BASE),
          Map.entry("user.get", ADMIN_BASE),
          Map.entry("flavorasset.convert", CONTENT_MANAGE_RECONVERT));

  /** What an action needs; the actions of sessions need nothing. */
  static Optional<Permission> neededFor(String action) {
    return Optional.ofNullable(OF_ACTION.get(action));
  }
}
