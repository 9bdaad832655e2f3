package org.mediaretention.sandbox;

/**
 * Somebody who may own entries.
 *
 * @param id in the case in which Kaltura keeps it
 * @param email empty for none
 */
public record SandboxUser(String id, String fullName, String email, Status status, Type type) {

  /** In Kaltura's order, from 0. */
  public enum Status {
    BLOCKED,
    ACTIVE,
    DELETED
  }

  /** In Kaltura's order, from 0. */
  public enum Type {
    USER,
    GROUP
  }

  public static SandboxUser active(String id, String email) {
    return new SandboxUser(id, "Name of " + id, email, Status.ACTIVE, Type.USER);
  }

  public SandboxUser with(Status newStatus) {
    return new SandboxUser(id, fullName, email, newStatus, type);
  }

  public SandboxUser asGroup() {
    return new SandboxUser(id, fullName, email, status, Type.GROUP);
  }

  boolean isThere() {
    return status != Status.DELETED;
  }
}
