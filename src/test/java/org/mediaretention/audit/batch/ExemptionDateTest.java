package org.mediaretention.audit.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionDateTest {

  private static final String FIELD = "ExtendedUntil";

  @Test
  void readsTheSecondsInTheField() throws Exception {
    String xml =
        "<?xml version=\"1.0\"?><metadata><Note>5</Note><ExtendedUntil> 1735689600\n"
            + "</ExtendedUntil></metadata>";

    assertThat(ExemptionDate.in(xml, FIELD)).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
  }

  @Test
  void takesTheLatestOfSeveralDates() throws Exception {
    assertThat(ExemptionDate.in(metadata("1600000000", "1735689600", "1600000001"), FIELD))
        .isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "not XML",
        "<metadata><ExtendedUntil>1735689600</ExtendedUntil>",
        "<metadata/>",
        "<metadata><extendeduntil>1735689600</extendeduntil></metadata>",
        "<metadata><ExtendedUntil/></metadata>",
        "<metadata><ExtendedUntil>2025-01-01</ExtendedUntil></metadata>",
        "<metadata><ExtendedUntil>1e9</ExtendedUntil></metadata>",
        "<metadata><ExtendedUntil>99999999999999999</ExtendedUntil></metadata>",
        "<metadata><ExtendedUntil>1735689600000</ExtendedUntil></metadata>",
        "<metadata><ExtendedUntil>-1735689600</ExtendedUntil></metadata>",
        "<metadata><ExtendedUntil>0</ExtendedUntil></metadata>",
        "<metadata><ExtendedUntil>7</ExtendedUntil></metadata>",
        "<metadata><ExtendedUntil>1735689600</ExtendedUntil><ExtendedUntil>x</ExtendedUntil></metadata>"
      })
  void doesNotGuessWhatCannotBeRead(String xml) {
    assertThatThrownBy(() -> ExemptionDate.in(xml, FIELD)).isInstanceOf(UnreadableExemption.class);
  }

  @Test
  void doesNotGuessWhatIsMissing() {
    assertThatThrownBy(() -> ExemptionDate.in(null, FIELD))
        .isInstanceOf(UnreadableExemption.class)
        .hasMessage("the metadata has no XML");
  }

  @Test
  void readsNoFileThatTheXmlNames(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "1735689600");
    String xml =
        "<!DOCTYPE metadata [<!ENTITY date SYSTEM \"%s\">]><metadata><ExtendedUntil>&date;</ExtendedUntil></metadata>"
            .formatted(secret.toUri());

    assertThatThrownBy(() -> ExemptionDate.in(xml, FIELD))
        .isInstanceOf(UnreadableExemption.class)
        .hasMessage("the metadata is not the XML that it should be");
  }

  @Test
  void refusesEntitiesOfTheDocumentItself() {
    String xml =
        "<!DOCTYPE metadata [<!ENTITY date \"1735689600\">]>"
            + "<metadata><ExtendedUntil>&date;</ExtendedUntil></metadata>";

    assertThatThrownBy(() -> ExemptionDate.in(xml, FIELD))
        .isInstanceOf(UnreadableExemption.class)
        .hasMessage("the metadata is not the XML that it should be");
  }

  private static String metadata(String... dates) {
    StringBuilder xml = new StringBuilder("<metadata>");
    for (String date : dates) {
      xml.append("<ExtendedUntil>").append(date).append("</ExtendedUntil>");
    }
    return xml.append("</metadata>").toString();
  }
}
