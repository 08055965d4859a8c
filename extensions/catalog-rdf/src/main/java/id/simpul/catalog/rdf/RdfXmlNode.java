package id.simpul.catalog.rdf;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One node element of an RDF/XML document, cut out of it.
 *
 * @param xml its text, which is only complete inside the document's root element
 * @param about what its {@code rdf:about} says, if it has one
 * @param line where it begins
 */
record RdfXmlNode(String xml, @Nullable String about, long line) {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** Cuts out the element on whose start the parser stands, and leaves the parser on its end. */
  static RdfXmlNode cutOut(XMLStreamReader xml, int maxDepth) throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    String about = xml.getAttributeValue(RDF, "about");
    return new RdfXmlNode(XmlText.element(xml, maxDepth), about, line);
  }
}
