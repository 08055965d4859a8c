package id.simpul.catalog.rdf;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.simpul.catalog.graph.CatalogFormat;

/**
 * Throws at the reader of Turtle what coverage suggests. Among the ordinary tests the collected
 * inputs are tried again; the profile {@code slow} looks for new ones.
 */
class TurtleFuzzTest {

  private static final CatalogFormat FORMAT = RdfFormats.turtle();

  @DictionaryEntries({
    "@prefix cpsv: <http://purl.org/vocab/cpsv#> .",
    "@base <https://x.example/> .",
    "a cpsv:PublicService ;",
    "<http://purl.org/dc/terms/title> \"a\"@id ;",
    "[ ",
    " ]",
    "( ",
    " )",
    "\"\"\"",
    "^^<http://www.w3.org/2001/XMLSchema#date>",
    "true",
    "1.0e0",
    "<< ",
    "PREFIX ",
    "_:b0"
  })
  @FuzzTest(maxDuration = "1m")
  void anythingAsTurtle_isReadOrRefused(byte[] document) {
    FuzzedDocument.read(FORMAT, document);
  }
}
