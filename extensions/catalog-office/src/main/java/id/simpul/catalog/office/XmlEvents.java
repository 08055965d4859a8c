package id.simpul.catalog.office;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The tags of a part of a workbook, one after another. Entities of its own are refused. */
final class XmlEvents {

  private static final XMLInputFactory XML = factory();

  /** A workbook has some ten levels. */
  private static final int DEEPEST = 64;

  private final XMLStreamReader reader;
  private int depth;

  private XmlEvents(XMLStreamReader reader) {
    this.reader = reader;
  }

  static XmlEvents of(InputStream in) {
    try {
      return new XmlEvents(XML.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      throw OfficeFileException.damaged(e);
    }
  }

  /** Goes to the next tag, opening or closing; false at the end. */
  boolean next() {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw entities();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          deeper();
          return true;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw OfficeFileException.damaged(e);
    }
  }

  boolean opens(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean closes(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** An attribute by its local name; empty if it is not there. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  boolean isTrue(String attribute) {
    String value = attribute(attribute);
    return value.equals("1") || value.equals("true");
  }

  /** The text of the tag that was opened, up to its end. */
  String text() {
    StringBuilder text = new StringBuilder();
    int end = depth - 1;
    try {
      while (depth > end) {
        int event = reader.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        } else if (event == XMLStreamConstants.CHARACTERS
            || event == XMLStreamConstants.CDATA
            || event == XMLStreamConstants.SPACE) {
          text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw entities();
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          deeper();
        }
        if (text.length() > OfficeLimits.TEXT) {
          throw OfficeFileException.tooLarge(
              "satu sel lebih dari 32.767 huruf", "a cell of more than 32,767 characters");
        }
      }
    } catch (XMLStreamException e) {
      throw OfficeFileException.damaged(e);
    }
    return unescaped(text.toString());
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw OfficeFileException.damaged(null);
    }
  }

  /** Signs that XML cannot hold are written {@code _x000D_} (ECMA-376, part 1, ST_Xstring). */
  private static String unescaped(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    int done = 0;
    for (; at >= 0; at = text.indexOf("_x", at)) {
      Integer code = code(text, at);
      if (code == null) {
        at += 2;
      } else {
        plain.append(text, done, at).append((char) code.intValue());
        at += 7;
        done = at;
      }
    }
    return plain.append(text, done, text.length()).toString();
  }

  private static @Nullable Integer code(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return null;
    }
    String code = text.substring(at + 2, at + 6);
    return code.matches("[0-9A-Fa-f]{4}") ? Integer.valueOf(code, 16) : null;
  }

  private static OfficeFileException entities() {
    return OfficeFileException.of(
        "malformed",
        "Diharapkan buku kerja biasa, ditemukan entitas XML di dalamnya. Berkas seperti ini"
            + " tidak dibuat Excel; jangan"
            + " dipakai.",
        "A plain workbook is expected, found XML entities in it. Excel makes no such file; do"
            + " not use it.",
        null);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity refused");
        });
    return factory;
  }
}
