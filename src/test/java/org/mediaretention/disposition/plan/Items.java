package org.mediaretention.disposition.plan;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mediaretention.disposition.Action;
import org.mediaretention.policy.Rule;

/** Items and plans to test with. */
final class Items {

  static final Instant MADE = Instant.parse("2026-01-02T09:15:00Z");

  static final Limits NO_LIMITS =
      new Limits(
          OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  private static final Instant CREATED = Instant.parse("2020-01-02T03:04:05Z");

  private Items() {}

  static PlanItem strip(String id) {
    return new PlanItem(
        id,
        Action.STRIP,
        Rule.TWO_YEAR,
        "ann",
        "Name of " + id,
        CREATED,
        Optional.of(Instant.parse("2022-01-01T00:00:00Z")),
        OptionalLong.of(3),
        "2",
        List.of("0_f2", "0_f3"),
        List.of("0_f1"),
        OptionalLong.of(700));
  }

  static PlanItem delete(String id) {
    return new PlanItem(
        id,
        Action.DELETE,
        Rule.NONREADY,
        "bob",
        "Name of " + id,
        CREATED,
        Optional.empty(),
        OptionalLong.empty(),
        "1",
        List.of(),
        List.of(),
        OptionalLong.empty());
  }

  static FrozenPlan plan(List<PlanItem> items) throws IOException {
    return FrozenPlan.of(
        "2025-12-31_20260102-091500-1",
        new FrozenPlan.Origin(
            "2025-12-31_20260102-091500",
            4711,
            LocalDate.parse("2025-12-31"),
            false,
            "c".repeat(64)),
        MADE,
        items,
        List.of(new LeftOut("0_h", Action.RECYCLE, LeftOutReason.HELD, "")),
        NO_LIMITS);
  }
}
