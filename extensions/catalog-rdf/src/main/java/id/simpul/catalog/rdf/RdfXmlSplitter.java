package id.simpul.catalog.rdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes a node apart in which others are nested, such as a catalogue around its services: each
 * becomes a node of its own, to which the outer one refers. That says the same as before, and tells
 * the broken one from the others.
 */
final class RdfXmlSplitter {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** Throws what is fatal, as every handler does, but prints nothing as the JDK's own would. */
  private static final DefaultHandler SILENT = new DefaultHandler();

  private final Document document;
  private final List<Element> nodes = new ArrayList<>();
  private final String label;

  private RdfXmlSplitter(Document document, String label) {
    this.document = document;
    this.label = label;
  }

  /**
   * The node and those nested in it; nothing but the node itself if there are none, or if it holds
   * what XML 1.0 cannot say.
   */
  static List<RdfXmlNode> split(RdfXmlNode node, String rootStart, String rootEnd) {
    Document document = parse(rootStart + node.xml() + rootEnd);
    if (document == null) {
      return List.of(node);
    }
    RdfXmlSplitter splitter =
        new RdfXmlSplitter(document, "simpul." + node.line() + "." + node.xml().length());
    for (Element child : children(document.getDocumentElement())) {
      splitter.takeApart(child);
    }
    return splitter.nodes.size() == 1 ? List.of(node) : splitter.written(node.line());
  }

  private void takeApart(Element node) {
    nodes.add(node);
    for (Element property : children(node)) {
      List<Element> inside = children(property);
      if (inside.size() == 1 && !property.hasAttributeNS(RDF, "parseType")) {
        Element nested = inside.get(0);
        inherit(nested, "lang");
        inherit(nested, "base");
        property.removeChild(nested);
        refer(property, nested);
        takeApart(nested);
      }
    }
  }

  private void refer(Element property, Element nested) {
    String about = attribute(nested, "about");
    String id = attribute(nested, "ID");
    if (about != null || id != null) {
      property.setAttributeNS(RDF, "rdf:resource", about != null ? about : "#" + id);
      inheritFrom(nested, property);
      return;
    }
    if (attribute(nested, "nodeID") == null) {
      nested.setAttributeNS(RDF, "rdf:nodeID", label + "." + nodes.size());
    }
    property.setAttributeNS(RDF, "rdf:nodeID", nested.getAttributeNS(RDF, "nodeID"));
  }

  /** A relative reference means the same on both sides. */
  private static void inheritFrom(Element nested, Element property) {
    if (nested.hasAttributeNS(XMLConstants.XML_NS_URI, "base")) {
      String base = nested.getAttributeNS(XMLConstants.XML_NS_URI, "base");
      property.setAttributeNS(XMLConstants.XML_NS_URI, "xml:base", base);
    }
  }

  /** What an ancestor says of language and base holds for the nested node too. */
  private static void inherit(Element nested, String name) {
    Node ancestor = nested;
    while (ancestor instanceof Element element) {
      if (element.hasAttributeNS(XMLConstants.XML_NS_URI, name)) {
        String value = element.getAttributeNS(XMLConstants.XML_NS_URI, name);
        nested.setAttributeNS(XMLConstants.XML_NS_URI, "xml:" + name, value);
        return;
      }
      ancestor = ancestor.getParentNode();
    }
  }

  private List<RdfXmlNode> written(long line) {
    DOMImplementationLS implementation = (DOMImplementationLS) document.getImplementation();
    LSSerializer serializer = implementation.createLSSerializer();
    serializer.getDomConfig().setParameter("xml-declaration", false);
    return nodes.stream()
        .map(node -> new RdfXmlNode(serializer.writeToString(node), attribute(node, "about"), line))
        .toList();
  }

  private static @Nullable String attribute(Element element, String name) {
    return element.hasAttributeNS(RDF, name) ? element.getAttributeNS(RDF, name) : null;
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** Parses what {@link XmlText} wrote: without a document type, and well-formed as a rule. */
  private static @Nullable Document parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(SILENT);
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (SAXException e) {
      return null;
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("expected the XML parser of the JDK, found none of use", e);
    }
  }
}
