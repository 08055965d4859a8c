package id.simpul.example.jabodetabek.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.AgencyId;
import id.simpul.core.SimpulException;
import id.simpul.core.http.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FederatedCatalogTest {

  private static final Transport NOWHERE =
      request -> {
        throw new IllegalStateException("a file needs no transport");
      };

  private static final String TURTLE =
      """
      @prefix cpsv: <http://purl.org/vocab/cpsv#> .
      @prefix cv: <http://data.europa.eu/m8g/> .
      @prefix dct: <http://purl.org/dc/terms/> .
      <https://kota.example/layanan/makam> a cpsv:PublicService ;
        dct:identifier "makam" ;
        dct:title "Izin makam"@id ;
        dct:description "Contoh"@id ;
        cv:hasCompetentAuthority <https://kota.example/dinas> .
      <https://kota.example/dinas> a cv:PublicOrganisation ;
        dct:identifier "dinas" ;
        dct:title "Dinas contoh"@id ;
        dct:spatial <https://kota.example/> .
      """;

  @TempDir Path folder;

  @Test
  void goodFile_isReadAndNamedAfterItself() throws IOException {
    FederatedCatalog read =
        FederatedCatalog.read(file("Kota Contoh.ttl", TURTLE), Set.of(), NOWHERE);
    assertThat(read.name().value()).isEqualTo("kota-contoh");
    assertThat(read.reading().catalog().services()).hasSize(1);
  }

  @Test
  void secondFileOfOneName_isNamedApart() throws IOException {
    FederatedCatalog read =
        FederatedCatalog.read(
            file("depok.ttl", TURTLE),
            Set.of(AgencyId.of("depok"), AgencyId.of("depok-2")),
            NOWHERE);
    assertThat(read.name().value()).isEqualTo("depok-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[bad", "https://"})
  void addressThatIsNone_getsOneLine(String place) {
    assertThat(refusal(place)).isNotBlank().doesNotContain("\n");
  }

  @Test
  void missingFile_getsOneLine() {
    assertThat(refusal(folder.resolve("nothing.nt").toString())).isNotBlank().doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise.nt", "noise.ttl", "noise.rdf", "noise.jsonld", "noise.bin"})
  void noise_getsOneLine(String name) throws IOException {
    byte[] noise = new byte[1 << 20];
    new Random(42).nextBytes(noise);
    Path file = Files.write(folder.resolve(name), noise);
    assertThat(refusal(file.toString())).isNotBlank().doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.nt", "page.ttl", "page.rdf", "page.jsonld"})
  void pageThatIsNoRdf_getsOneLine(String name) throws IOException {
    String page = "<!doctype html><html><body><h1>404</h1></body></html>\n";
    assertThat(refusal(file(name, page))).isNotBlank().doesNotContain("\n");
  }

  @Test
  void truncatedXml_getsOneLine() throws IOException {
    String half =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="https://kota.example/layanan/makam"><dct:ti
        """;
    assertThat(refusal(file("half.rdf", half))).isNotBlank().doesNotContain("\n");
  }

  @Test
  void fileWithoutServices_isRefused() throws IOException {
    String nothing = "<https://kota.example/a> <https://kota.example/b> \"c\" .\n";
    String place = file("nothing.nt", nothing);
    assertThatExceptionOfType(UnusableCatalogException.class)
        .isThrownBy(() -> FederatedCatalog.read(place, Set.of(), NOWHERE));
  }

  private static String refusal(String place) {
    SimpulException refused =
        catchThrowableOfType(
            SimpulException.class, () -> FederatedCatalog.read(place, Set.of(), NOWHERE));
    return refused.explanation().in("en");
  }

  private String file(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
