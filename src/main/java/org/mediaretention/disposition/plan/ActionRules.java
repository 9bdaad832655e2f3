package org.mediaretention.disposition.plan;

import org.mediaretention.disposition.Action;
import org.mediaretention.policy.Rule;

/**
 * Which action each rule of the policy leads to.
 *
 * @param candidatesBy for entries not watched for long; recycle or delete
 * @param nonreadyBy for entries that never became ready; recycle or delete
 */
public record ActionRules(Action candidatesBy, Action nonreadyBy) {

  public ActionRules {
    if (candidatesBy == Action.STRIP || nonreadyBy == Action.STRIP) {
      throw new IllegalArgumentException("only the first rule strips");
    }
  }

  public Action of(Rule rule) {
    return switch (rule) {
      case TWO_YEAR -> Action.STRIP;
      case FOUR_YEAR -> candidatesBy;
      case NONREADY -> nonreadyBy;
    };
  }
}
