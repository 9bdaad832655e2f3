package org.mediaretention.observe;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.camel.Body;

/** Writes the status as a page for people. */
public final class StatusPage {

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, StatusPage.class.getClassLoader(), "org.mediaretention.observe");
  private final ZoneId zone;

  /**
   * @param zone in which times are told
   */
  public StatusPage(ZoneId zone) {
    this.zone = zone;
  }

  /** The page; whatever text is in the status is escaped. */
  public String write(@Body Status status) {
    StringOutput page = new StringOutput();
    templates.render("status.jte", new View(status, zone), page);
    return page.toString();
  }

  /** The status and how its numbers and times are written. */
  public record View(Status status, ZoneId zone) {

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    public String time(Instant instant) {
      return TIME.format(instant.atZone(zone));
    }

    public String number(long number) {
      return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1:02:03} */
    public String duration(Duration duration) {
      return String.format(
          Locale.ROOT,
          "%d:%02d:%02d",
          duration.toHours(),
          duration.toMinutesPart(),
          duration.toSecondsPart());
    }
  }
}
