package id.simpul.catalog.rdf;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.simpul.catalog.graph.CatalogFormat;

/**
 * Throws at the reader of RDF/XML what coverage suggests. Among the ordinary tests the collected
 * inputs are tried again; the profile {@code slow} looks for new ones.
 */
class RdfXmlFuzzTest {

  private static final CatalogFormat FORMAT = RdfFormats.rdfXml();

  @DictionaryEntries({
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dct=\"http://purl.org/dc/terms/\" xmlns:cpsv=\"http://purl.org/vocab/cpsv#\">",
    "<cpsv:PublicService rdf:about=\"https://x.example/a\">",
    "<dct:title xml:lang=\"id\">",
    "</dct:title>",
    "rdf:resource=\"",
    "rdf:nodeID=\"b\"",
    "rdf:parseType=\"Literal\"",
    "rdf:parseType=\"Collection\"",
    "rdf:ID=\"x\"",
    "xml:base=\"",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "&a;",
    "<![CDATA[",
    "]]>",
    "</rdf:RDF>",
    "encoding=\"UTF-16\""
  })
  @FuzzTest(maxDuration = "1m")
  void anythingAsRdfXml_isReadOrRefused(byte[] document) {
    FuzzedDocument.read(FORMAT, document);
  }
}
