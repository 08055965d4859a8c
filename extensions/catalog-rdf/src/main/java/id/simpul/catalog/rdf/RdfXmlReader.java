package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads RDF/XML node by node. Jena's parser gives up at the first mistake, so the nodes below
 * {@code rdf:RDF} are cut out by the XML parser of the JDK and handed to it in batches; a batch
 * with a mistake is halved until the broken node stands alone.
 */
final class RdfXmlReader implements StatementReader {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String ROOT = "<rdf:RDF xmlns:rdf=\"" + RDF + "\">";
  private static final String ROOT_END = "</rdf:RDF>";
  private static final int BATCH = 200;
  private static final int BATCH_CHARACTERS = 1 << 20;

  @Override
  public void read(InputStream in, URI base, ReadLimits limits, Statements statements)
      throws IOException {
    try {
      readNodes(parser(in), base, limits, statements);
    } catch (XMLStreamException e) {
      throw notWellFormed(e);
    }
  }

  private static void readNodes(
      XMLStreamReader xml, URI base, ReadLimits limits, Statements statements)
      throws XMLStreamException {
    goToRoot(xml);
    if (isRdf(xml)) {
      readChildren(xml, base, limits, statements);
    } else {
      RdfXmlNode only = RdfXmlNode.cutOut(xml, limits.maxDepth());
      goToEnd(xml);
      new RdfXmlNodes(ROOT, ROOT_END, base, statements).read(List.of(only));
    }
  }

  private static void readChildren(
      XMLStreamReader xml, URI base, ReadLimits limits, Statements statements)
      throws XMLStreamException {
    RdfXmlNodes nodes =
        new RdfXmlNodes(XmlText.startTag(xml), "</" + XmlText.name(xml) + ">", base, statements);
    List<RdfXmlNode> batch = new ArrayList<>();
    int characters = 0;
    while (XmlText.nextChild(xml)) {
      RdfXmlNode node = RdfXmlNode.cutOut(xml, limits.maxDepth());
      batch.add(node);
      characters += node.xml().length();
      if (batch.size() == BATCH || characters > BATCH_CHARACTERS) {
        nodes.read(batch);
        batch.clear();
        characters = 0;
      }
    }
    goToEnd(xml);
    nodes.read(batch);
  }

  private static void goToRoot(XMLStreamReader xml) throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw Refusal.malformed(
            Syntax.RDF_XML,
            "DOCTYPE dan entitas XML tidak dibaca; tulis isinya langsung",
            "a DOCTYPE with its entities is not read; write their contents out",
            null);
      }
    }
    if (!isRdf(xml) && !isNode(xml)) {
      String root = XmlText.name(xml);
      throw Refusal.malformed(
          Syntax.RDF_XML,
          "elemen terluarnya " + root + ", seharusnya rdf:RDF atau satu simpul RDF",
          "its outermost element is " + root + ", expected rdf:RDF or a single node of RDF",
          null);
    }
  }

  private static boolean isRdf(XMLStreamReader xml) {
    return RDF.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("RDF");
  }

  /**
   * RDF/XML may leave the outermost element out when there is but one node; other XML does not
   * speak of RDF in its first tag.
   */
  private static boolean isNode(XMLStreamReader xml) {
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      if (RDF.equals(xml.getNamespaceURI(i))) {
        return xml.getNamespaceURI() != null && !xml.getNamespaceURI().isEmpty();
      }
    }
    return false;
  }

  /** Text behind the root element would be a mistake that only shows when it is reached. */
  private static void goToEnd(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
    }
  }

  private static RuntimeException notWellFormed(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return Refusal.malformed(
        Syntax.RDF_XML,
        "XML rusak atau terpotong" + (line > 0 ? " di baris " + line : ""),
        "the XML is broken or cut off" + (line > 0 ? " at line " + line : ""),
        e);
  }

  /**
   * The JDK's own parser, whatever else is on the class path; not shared, because it is not for
   * several threads.
   */
  private static XMLStreamReader parser(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLReporter((message, type, information, place) -> {}); // the JDK would print
    return factory.createXMLStreamReader(in);
  }
}
