package org.mediaretention.sandbox;

/** An entry's state when exported, its state now, and whether it is gone. */
record States(EntryState exported, EntryState now, boolean purged) {

  static States unchanged(EntryState state) {
    return new States(state, state, false);
  }

  States since(EntryState newState) {
    return new States(exported, newState, purged);
  }

  States purge() {
    return new States(exported, now, true);
  }
}
