package id.simpul.catalog.harvest;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.core.LocalizedText;
import java.util.stream.IntStream;

/** Services for sources to send. */
final class Services {

  static final String PREFIX = "https://depok.example/layanan/";

  private Services() {}

  /** A catalogue of the services with these numbers, of one version. */
  static String catalog(int from, int to, String version) {
    Catalog.Builder catalog = Catalog.builder("https://depok.example/katalog", authority());
    IntStream.range(from, to).forEach(i -> catalog.service(service(i, version)));
    return CatalogWriter.toJsonLd(catalog.build());
  }

  static PublicService service(int number, String version) {
    return PublicService.builder(PREFIX + "s%06d".formatted(number))
        .title("Layanan " + number + " versi " + version, "Service " + number)
        .competentAuthority(authority())
        .free()
        .build();
  }

  static PublicOrganisation authority() {
    return PublicOrganisation.of("https://depok.example/", LocalizedText.of("Kota Depok", "Depok"));
  }

  /** One service of a large document, as a member of its graph. */
  static String member(int number, String version) {
    String iri = PREFIX + "s%06d".formatted(number);
    return """
        {"@id":"%s","@type":"PublicService","identifier":"%d",\
        "title":{"id":"Layanan %d versi %s","en":"Service %d"},\
        "description":{"id":"Uraian layanan nomor %d yang panjangnya seperti yang sebenarnya."},\
        "hasCompetentAuthority":"https://depok.example/","language":"id",\
        "hasChannel":{"@id":"%s/kanal","@type":"Channel","identifier":"k%d"}}"""
        .formatted(iri, number, number, version, number, number, iri, number);
  }

  /** The same in N-Triples. */
  static String triples(int number) {
    String iri = PREFIX + "s%06d".formatted(number);
    String dct = "http://purl.org/dc/terms/";
    return """
        <%1$s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/vocab/cpsv#PublicService> .
        <%1$s> <%2$stitle> "Layanan %3$d"@id .
        <%1$s> <%2$sdescription> "Uraian layanan nomor %3$d yang panjangnya seperti sebenarnya."@id .
        <%1$s> <%2$sidentifier> "%3$d" .
        <%1$s> <http://data.europa.eu/m8g/hasCompetentAuthority> <https://depok.example/> .
        """
        .formatted(iri, dct, number);
  }
}
