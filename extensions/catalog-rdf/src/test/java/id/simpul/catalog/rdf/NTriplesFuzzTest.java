package id.simpul.catalog.rdf;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.simpul.catalog.graph.CatalogFormat;

/**
 * Throws at the reader of N-Triples what coverage suggests. Among the ordinary tests the collected
 * inputs are tried again; the profile {@code slow} looks for new ones.
 */
class NTriplesFuzzTest {

  private static final CatalogFormat FORMAT = RdfFormats.nTriples();

  @DictionaryEntries({
    "<https://depok.example/layanan/a> ",
    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ",
    "<http://purl.org/vocab/cpsv#PublicService> .",
    "<http://purl.org/dc/terms/title> ",
    "\"a\"@id .",
    "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
    "_:b0 ",
    "\\u00E9",
    "\\U0010FFFF",
    "# "
  })
  @FuzzTest(maxDuration = "1m")
  void anythingAsNTriples_isReadOrRefused(byte[] document) {
    FuzzedDocument.read(FORMAT, document);
  }
}
