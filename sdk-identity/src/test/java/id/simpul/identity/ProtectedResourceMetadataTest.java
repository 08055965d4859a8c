package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.simpul.core.Scope;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectedResourceMetadataTest {

  private static final URI API = URI.create("https://api.depok.example/sktm");

  @Test
  void document_namesTheResourceItsServersAndScopes() {
    String json =
        ProtectedResourceMetadata.resource(API)
            .tokenServers(URI.create("https://sso.depok.example"))
            .scopes(Scope.of("sktm:baca"))
            .toJson();
    assertThat(json)
        .contains("\"resource\":\"https:\\/\\/api.depok.example\\/sktm\"".replace("\\/", "/"))
        .contains("\"authorization_servers\":[\"https://sso.depok.example\"]")
        .contains("\"scopes_supported\":[\"sktm:baca\"]");
  }

  @Test
  void document_saysHowHoldersProveThemselves() {
    ProtectedResourceMetadata plain =
        ProtectedResourceMetadata.resource(API)
            .tokenServers(URI.create("https://sso.depok.example"));
    assertThat(plain.toJson()).doesNotContain("dpop", "tls_client");
    assertThat(
            plain
                .proofs(SignatureAlgorithm.ES256, SignatureAlgorithm.ED25519)
                .boundToCertificates()
                .scopes(Scope.of("sktm:baca"))
                .toJson())
        .contains("\"dpop_signing_alg_values_supported\":[\"ES256\",\"EdDSA\"]")
        .contains("\"tls_client_certificate_bound_access_tokens\":true");
  }

  @Test
  void documentWithoutTokenServer_cannotBeWritten() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ProtectedResourceMetadata.resource(API).toJson());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ProtectedResourceMetadata.resource(URI.create("http://api.depok.example")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.depok.example, https://api.depok.example/.well-known/oauth-protected-resource",
    "https://api.depok.example/, https://api.depok.example/.well-known/oauth-protected-resource",
    "https://a.example/sktm, https://a.example/.well-known/oauth-protected-resource/sktm",
    "http://127.0.0.1:8/a/b, http://127.0.0.1:8/.well-known/oauth-protected-resource/a/b",
    "https://a.example/x?y=1, https://a.example/.well-known/oauth-protected-resource/x?y=1"
  })
  void wellKnownAddress_standsBetweenHostAndPath(URI resource, URI expected) {
    assertThat(ProtectedResourceMetadata.wellKnown(resource)).isEqualTo(expected);
  }
}
