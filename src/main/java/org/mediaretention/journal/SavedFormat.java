package org.mediaretention.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The format of what an audit saves for a later start, which each of its JSON files says first.
 *
 * <p>A file without it is of version 0.1.0, whose files have format 1. A file of another format is
 * refused and kept: the version that wrote it can still finish the audit.
 */
public final class SavedFormat {

  /** The field of a file, and the attribute that {@code JsonAppend} writes it from. */
  public static final String FIELD = "format";

  private static final int KNOWN = 1;

  private SavedFormat() {}

  /** A file was cut off while it was written, or its disk failed. */
  public static final class Torn extends IOException {

    private static final long serialVersionUID = 1;

    private Torn(Path file, String why) {
      super(file + " is cut off: " + why);
    }
  }

  /** Writes the format into files, where their type has a place for it. */
  public static ObjectWriter of(ObjectWriter writer) {
    return writer.withAttribute(FIELD, KNOWN);
  }

  /**
   * @throws Torn when the file is no whole JSON
   * @throws AuditProblem when it is, and not of the format that this version knows
   */
  public static <T> T read(ObjectReader reader, Path file) throws IOException {
    if (Files.size(file) == 0) {
      throw new Torn(file, "it is empty");
    }
    try {
      return reader.withHandler(new Check()).readValue(file.toFile());
    } catch (StreamReadException e) {
      throw new Torn(file, e.getOriginalMessage());
    } catch (OtherFormat e) {
      throw refused(file, "is of format %s", e.found);
    } catch (DatabindException e) {
      if (e.getCause() instanceof StreamReadException cutOff) {
        throw new Torn(file, cutOff.getOriginalMessage());
      }
      throw refused(file, "cannot be read as format %d (%s)", KNOWN, e.getOriginalMessage());
    }
  }

  private static AuditProblem refused(Path file, String what, Object... values) {
    return AuditProblem.ofFormat(
        String.format(
            Locale.ROOT,
            "%s %s; this version knows format %d. Finish the audit with the version that wrote the file."
                + " Or discard the audit: move its folder out of the work folder, and drop its exports again.",
            file,
            String.format(Locale.ROOT, what, values),
            KNOWN));
  }

  /** A file says another format than the known one. */
  private static final class OtherFormat extends IOException {

    private static final long serialVersionUID = 1;

    private final String found;

    private OtherFormat(String found) {
      super("format " + found);
      this.found = found;
    }
  }

  private static final class Check extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object beanOrClass,
        String name)
        throws IOException {
      if (!name.equals(FIELD) || !parser.getParsingContext().getParent().inRoot()) {
        return false;
      }
      String found = parser.getText();
      if (!found.equals(Integer.toString(KNOWN))) {
        throw new OtherFormat(found);
      }
      return true;
    }
  }
}
