package org.mediaretention.sandbox;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Which fields the metadata of a profile may have, in which order; profiles that it does not name
 * take any.
 */
record MetadataSchema(Map<Integer, List<String>> fields) {

  /** Kaltura's own schemas are sequences: fields out of order are refused. */
  void check(int profileId, String xml) {
    int next = 0;
    List<String> known = fields.get(profileId);
    for (Node node = root(xml).getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element field && known != null) {
        int place = known.indexOf(field.getTagName());
        if (place < next) {
          throw invalid("This element is not expected: " + field.getTagName());
        }
        next = place;
      }
    }
  }

  private static Element root(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (SAXException notXml) {
      throw invalid(notXml.getMessage());
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ApiError invalid(String why) {
    return ApiError.of("INVALID_METADATA_DATA", "invalid metadata data: " + why);
  }

  /** Else the parser writes to the terminal what it throws anyway. */
  private static final class Silent implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) {
      // A warning refuses nothing.
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }
}
