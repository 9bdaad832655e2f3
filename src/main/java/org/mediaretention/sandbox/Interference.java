package org.mediaretention.sandbox;

import java.util.List;

/** What happens right before a call is answered, such as an owner who plays the entry. */
@FunctionalInterface
public interface Interference {

  /**
   * @param action such as {@code baseentry.recycle}, in lower case
   * @param ids the ids that the call names, however many
   */
  void before(String action, List<String> ids);
}
