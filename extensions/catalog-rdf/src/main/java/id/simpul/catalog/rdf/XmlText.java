package id.simpul.catalog.rdf;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Writes down what an XML parser reads, element by element. */
final class XmlText {

  private XmlText() {}

  /** Goes to the next child element; false at the end of the parent. */
  static boolean nextChild(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      event = xml.next();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  /**
   * The element at whose start the parser stands, with all that is in it; leaves the parser at its
   * end.
   */
  static String element(XMLStreamReader xml, int maxDepth) throws XMLStreamException {
    StringBuilder out = new StringBuilder(256).append(startTag(xml));
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > maxDepth) {
            throw Refusal.tooDeep(Syntax.RDF_XML, maxDepth, null);
          }
          out.append(startTag(xml));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          out.append("</").append(name(xml)).append('>');
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            appendEscaped(out, xml.getText(), false);
        case XMLStreamConstants.COMMENT -> out.append("<!--").append(xml.getText()).append("-->");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("undeclared entity", xml.getLocation());
        default -> {}
      }
    }
    return out.toString();
  }

  /** The start tag at which the parser stands, with its namespaces and attributes. */
  static String startTag(XMLStreamReader xml) {
    StringBuilder out = new StringBuilder("<").append(name(xml));
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      attribute(
          out,
          prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
          xml.getNamespaceURI(i));
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = qualified(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
      if (!isNamespace(name)) {
        attribute(out, name, xml.getAttributeValue(i));
      }
    }
    return out.append('>').toString();
  }

  /** In XML 1.1 the JDK's parser counts the namespaces among the attributes too. */
  private static boolean isNamespace(String attribute) {
    return attribute.equals("xmlns") || attribute.startsWith("xmlns:");
  }

  static String name(XMLStreamReader xml) {
    return qualified(xml.getPrefix(), xml.getLocalName());
  }

  private static String qualified(@Nullable String prefix, String localName) {
    return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
  }

  private static void attribute(StringBuilder out, String name, @Nullable String value) {
    out.append(' ').append(name).append("=\"");
    appendEscaped(out, value == null ? "" : value, true);
    out.append('"');
  }

  private static void appendEscaped(StringBuilder out, String text, boolean inAttribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
        case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }
}
