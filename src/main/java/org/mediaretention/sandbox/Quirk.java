package org.mediaretention.sandbox;

import java.util.Arrays;

/** Entries that an account does not recycle though others report nothing but success. */
public enum Quirk {
  /** Ids that begin with 0_: an administrator is blocked, an owner sees a success. */
  OLD_IDS_STAY {
    @Override
    boolean keeps(SandboxEntry entry) {
      return entry.id().startsWith("0_");
    }

    @Override
    boolean blocks(Session session) {
      return session.type() == Session.ADMIN;
    }
  },
  /** Recordings of Zoom, for everybody. */
  ZOOM_STAYS {
    @Override
    boolean keeps(SandboxEntry entry) {
      return Arrays.asList(entry.traits().property(Traits.ADMIN_TAGS).split(","))
          .contains("zoomentry");
    }

    @Override
    boolean blocks(Session session) {
      return false;
    }
  };

  /** Whether this entry stays out of the bin. */
  abstract boolean keeps(SandboxEntry entry);

  /** Whether the call is blocked, not answered as if it were done. */
  abstract boolean blocks(Session session);
}
