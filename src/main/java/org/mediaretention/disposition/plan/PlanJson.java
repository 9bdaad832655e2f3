package org.mediaretention.disposition.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.mediaretention.disposition.Refused;

/** The JSON files of a plan, each of which says its format. */
final class PlanJson {

  /** The format that this version writes, and the only one it reads. */
  static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private PlanJson() {}

  /** The same value, the same bytes, on every system. */
  static byte[] bytes(Object value) throws JsonProcessingException {
    byte[] text = JSON.writeValueAsString(value).replace("\r\n", "\n").getBytes(UTF_8);
    byte[] line = Arrays.copyOf(text, text.length + 1);
    line[text.length] = '\n';
    return line;
  }

  /**
   * @throws Refused when the file is missing, broken, or of another format
   */
  static <T> T read(Path file, Class<T> type) throws IOException {
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      JsonNode format = json.path("format");
      if (!format.isInt() || format.intValue() != FORMAT) {
        throw new Refused(
            String.format(
                Locale.ROOT,
                "%s has the format %s, and this version of the program knows %d only; use the version that wrote it.",
                file,
                format.isMissingNode() ? "(none)" : format,
                FORMAT));
      }
      return JSON.treeToValue(json, type);
    } catch (NoSuchFileException e) {
      throw new Refused(String.format(Locale.ROOT, "There is no %s.", file), e);
    } catch (JsonProcessingException e) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "%s cannot be read: %s. Put it back as the program wrote it, or make a new plan.",
              file,
              e.getOriginalMessage()),
          e);
    }
  }
}
