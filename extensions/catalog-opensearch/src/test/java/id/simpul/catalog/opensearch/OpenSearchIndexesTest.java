package id.simpul.catalog.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSearchIndexesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "Layanan", "1a", "a/b", "a,b", "*", "_all", "a b", "layanan\n"})
  void nameThatIsNone_isRefused(String name) {
    assertThatThrownBy(() -> OpenSearchIndexes.named(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a name");
  }

  @Test
  void noNode_isRefused() {
    assertThatThrownBy(() -> OpenSearchIndexes.named("layanan").open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("node(");
  }

  @Test
  void http_toAnotherMachine_isRefused_unlessSaid() {
    assertThatThrownBy(
            () ->
                OpenSearchIndexes.named("layanan").node(URI.create("http://10.0.0.7:9200")).open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("withoutEncryption()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://cari.example", "cari.example:9200", "https://a:rahasia@cari.example"})
  void nodeThatIsNone_isRefused_withoutItsPassword(String node) {
    assertThatThrownBy(() -> OpenSearchIndexes.named("layanan").node(URI.create(node)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://host:port")
        .hasMessageNotContaining("rahasia");
  }

  @Test
  void oneCopyAlone_isRefused() {
    assertThatThrownBy(() -> OpenSearchIndexes.named("layanan").copies(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 to 100");
    assertThatThrownBy(() -> OpenSearchIndexes.named("layanan").searchTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void connection_neverPrintsItsPassword() {
    Connection connection =
        new Connection(
            java.util.List.of(URI.create("https://cari.example:9200")),
            "simpul",
            Secret.of("rahasia"),
            null,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));

    assertThat(connection.toString()).doesNotContain("rahasia").contains("cari.example");
  }
}
