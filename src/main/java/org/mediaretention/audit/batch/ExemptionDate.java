package org.mediaretention.audit.batch;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mediaretention.kaltura.fact.Fact;
import org.mediaretention.kaltura.fact.FactGate;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads until when an entry is kept, from the XML of its custom metadata. */
final class ExemptionDate {

  private ExemptionDate() {}

  /**
   * The date in a field; the latest, if the field is there several times.
   *
   * @param xml such as {@code <metadata><ExtendedUntil>1735689600</ExtendedUntil></metadata>}
   */
  static Instant in(String xml, String field) throws UnreadableExemption {
    NodeList values = root(xml).getElementsByTagName(field);
    if (values.getLength() == 0) {
      throw new UnreadableExemption("the metadata has no field " + field);
    }
    Instant latest = Instant.MIN;
    for (int i = 0; i < values.getLength(); i++) {
      Instant date = date(values.item(i).getTextContent().trim(), field);
      latest = date.isAfter(latest) ? date : latest;
    }
    return latest;
  }

  private static Instant date(String text, String field) throws UnreadableExemption {
    Fact<Long> second = FactGate.time(field, Optional.of(text));
    return second
        .known()
        .map(Instant::ofEpochSecond)
        .orElseThrow(
            () ->
                new UnreadableExemption(
                    second.whyUnknown().orElse(field + " is 0, which is no date")));
  }

  private static Element root(String xml) throws UnreadableExemption {
    if (xml == null) {
      throw new UnreadableExemption("the metadata has no XML");
    }
    try {
      DocumentBuilder parser = parser();
      parser.setErrorHandler(new DefaultHandler());
      return parser.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw new UnreadableExemption("the metadata is not the XML that it should be");
    }
  }

  // Without DTDs there are no entities, and so none that reach out of the document.
  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java platform reads XML safely", e);
    }
  }
}
