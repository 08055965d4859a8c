package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryDocumentsTest {

  private static final List<String> READABLE = List.of("application/ld+json", "text/turtle");

  @Test
  void writtenApiCatalog_isFoundAgain() throws Exception {
    String json =
        ApiCatalog.of("https://depok.example")
            .api("https://api.depok.example/sktm")
            .catalogue("https://depok.example/katalog.ttl", "text/turtle")
            .catalogue("https://depok.example/katalog.jsonld", "application/ld+json")
            .toJson();
    assertThat(CatalogueLink.find(Linkset.parse(json), READABLE))
        .contains("https://depok.example/katalog.jsonld");
    assertThat(CatalogueLink.find(Linkset.parse(json), List.of("text/turtle")))
        .contains("https://depok.example/katalog.ttl");
  }

  @Test
  void slashOfABareOrigin_isLeftOut_andThatOfAPathIsKept() {
    assertThat(anchored("https://depok.example/")).contains("\"anchor\":\"https://depok.example\"");
    assertThat(anchored("https://jabar.example/depok/"))
        .contains("\"anchor\":\"https://jabar.example/depok/\"");
  }

  private static String anchored(String baseUrl) {
    return ApiCatalog.of(baseUrl).catalogue("https://depok.example/k.ttl", "text/turtle").toJson();
  }

  @Test
  void apiCatalogWithoutACatalogue_isRefused() {
    ApiCatalog links = ApiCatalog.of("https://depok.example").api("https://api.depok.example/sktm");
    assertThatThrownBy(links::toJson)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("say catalogue(..)");
  }

  @Test
  void linkThatDeclaresCpsvAp_winsOverOneThatOnlyHasTheType() throws Exception {
    String json =
        """
        {"linkset":[{"anchor":"https://depok.example/",
          "item":[{"href":"/lain.jsonld","type":"application/ld+json"}],
          "service-meta":[{"href":"/katalog.ttl","type":"text/turtle; charset=utf-8",
            "profile":"https://semiceu.github.io/CPSV-AP/releases/3.2.0/"}]}]}
        """;
    assertThat(CatalogueLink.find(Linkset.parse(json), READABLE)).contains("/katalog.ttl");
  }

  @Test
  void linkOfAnotherRelationOrType_isNoCatalogue() throws Exception {
    String json =
        """
        {"linkset":[{"anchor":"https://depok.example/",
          "status":[{"href":"/status","type":"application/ld+json"}],
          "item":[{"href":"/api","type":"application/json"},{"href":"/x"}]}]}
        """;
    assertThat(CatalogueLink.find(Linkset.parse(json), READABLE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html></html>",
        "",
        "[]",
        "{}",
        "{\"linkset\":{}}",
        "{\"linkset\":[1]}",
        "{\"linkset\":[],\"linkset\":[]}",
        "{\"linkset\":[]} {}",
        "{\"linkset\":[{\"item\":[{\"type\":\"text/turtle\"}]}]}",
        "{\"linkset\":[{\"item\":[{\"href\":7}]}]}",
      })
  void whatIsNoLinkset_isRefused(String json) {
    assertThatThrownBy(() -> Linkset.parse(json)).isInstanceOf(UnexpectedJsonException.class);
  }

  @Test
  void deeplyNestedLinkset_isRefused() {
    String deep = "{\"linkset\":" + "[".repeat(20) + "]".repeat(20) + "}";
    assertThatThrownBy(() -> Linkset.parse(deep)).isInstanceOf(UnexpectedJsonException.class);
  }

  @Test
  void resourceMetadata_isReadAndUnknownNamesAreIgnored() throws Exception {
    ResourceMetadata metadata =
        ResourceMetadata.parse(
            """
            {"resource":"https://api.depok.example/sktm",
             "authorization_servers":["https://sso.depok.example"],
             "scopes_supported":["sktm:baca"],
             "bearer_methods_supported":["header"],
             "x":{"y":1}}
            """);
    assertThat(metadata.resource()).isEqualTo("https://api.depok.example/sktm");
    assertThat(metadata.tokenServers()).containsExactly("https://sso.depok.example");
    assertThat(metadata.scopes()).containsExactly(Scope.of("sktm:baca"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"resource\":null}",
        "{\"resource\":[\"https://api.depok.example/sktm\"]}",
        "{\"resource\":\"a\",\"resource\":\"b\"}",
        "{\"resource\":\"a\",\"authorization_servers\":\"https://sso.depok.example\"}",
        "{\"resource\":\"a\",\"scopes_supported\":[\"dua kata\"]}",
        "{\"resource\":\"a\",\"bearer_methods_supported\":[\"query\"]}",
      })
  void unusableResourceMetadata_isRefused(String json) {
    assertThatThrownBy(() -> ResourceMetadata.parse(json))
        .isInstanceOf(UnexpectedJsonException.class);
  }
}
