package org.mediaretention.disposition.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.disk.Disk;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.disposition.Refused;

/**
 * {@code approval.json}: who allowed what until when.
 *
 * @param planSha256 of the plan.csv that was approved
 * @param by a person's name
 * @param validUntil counted from the day on which the plan is due
 */
@JsonPropertyOrder({"format", "plan", "planSha256", "by", "at", "items", "validUntil"})
public record Approval(
    @JsonProperty(required = true) int format,
    @JsonProperty(required = true) String plan,
    @JsonProperty(required = true) String planSha256,
    @JsonProperty(required = true) String by,
    @JsonProperty(required = true) Instant at,
    @JsonProperty(required = true) long items,
    @JsonProperty(required = true) Instant validUntil) {

  public static final String NAME = "approval.json";

  /** What a person typed, which only a reader of this plan of this account knows. */
  public record Typed(String by, String account, String items) {}

  /**
   * Approves a plan.
   *
   * @throws Refused when what was typed is wrong, or the clock shows a time before the plan
   */
  public static Approval of(FrozenPlan plan, Typed typed, Instant now, Waiting waiting) {
    if (typed.by().isBlank()) {
      throw new Refused("An approval needs the name of the person who gives it.");
    }
    requireTyped(typed.account(), plan.partnerId(), "the number of the account");
    requireTyped(typed.items(), plan.itemCount(), "the number of items");
    if (now.isBefore(plan.madeAt())) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "The clock shows %s, but plan %s was made at %s; set the clock right.",
              now,
              plan.plan(),
              plan.madeAt()));
    }
    return new Approval(
        PlanJson.FORMAT,
        plan.plan(),
        plan.planSha256(),
        typed.by().strip(),
        now,
        plan.itemCount(),
        waiting.validUntil(waiting.due(now)));
  }

  private static void requireTyped(String typed, long right, String what) {
    if (!typed.strip().equals(Long.toString(right))) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "\"%s\" is not %s of this plan; nothing was approved.",
              typed.strip(),
              what));
    }
  }

  /** The approval of a plan; empty when it has none. */
  public static Optional<Approval> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(PlanJson.read(file, Approval.class))
        : Optional.empty();
  }

  /**
   * Writes the approval; the caller has the folder locked.
   *
   * @throws Refused when there is one already
   */
  public void write(Path folder) throws IOException {
    Optional<Approval> first = read(folder);
    if (first.isPresent()) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "Plan %s was approved by %s at %s already; withdraw that approval first.",
              plan,
              first.get().by(),
              first.get().at()));
    }
    PrivateFiles.write(folder.resolve(NAME), PlanJson.bytes(this));
  }

  /**
   * Takes the approval back; its file stays under another name.
   *
   * @throws Refused when there is none
   */
  public static void withdraw(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refused(
          String.format(Locale.ROOT, "Plan %s has no approval to withdraw.", folder.getFileName()));
    }
    int number = 1;
    while (Files.exists(withdrawn(folder, number), LinkOption.NOFOLLOW_LINKS)) {
      number++;
    }
    Files.move(file, withdrawn(folder, number), StandardCopyOption.ATOMIC_MOVE);
    Disk.sync(folder);
  }

  private static Path withdrawn(Path folder, int number) {
    return folder.resolve(String.format(Locale.ROOT, "approval-withdrawn-%d.json", number));
  }

  /**
   * Makes sure that the approval is for this plan, and still holds.
   *
   * @param due when the plan may be acted on at the earliest
   * @throws Refused when it is not, or has expired
   */
  public void requireFor(FrozenPlan frozen, Instant now, Instant due, Waiting waiting) {
    if (!plan.equals(frozen.plan())
        || !planSha256.equals(frozen.planSha256())
        || items != frozen.itemCount()) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "The approval by %s is of another plan than %s; withdraw it and approve this one.",
              by,
              frozen.plan()));
    }
    // Notices that went out after the approval put off the due day, and the end with it.
    Instant end = latest(validUntil, waiting.validUntil(due));
    if (now.isAfter(end)) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "The approval of plan %s by %s expired at %s; withdraw it and approve again, or make a new plan.",
              plan,
              by,
              end));
    }
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
