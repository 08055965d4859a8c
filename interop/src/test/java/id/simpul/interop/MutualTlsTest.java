package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.ProtectedResource;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.Response;
import id.simpul.identity.AccessToken;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenServerUnavailableException;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak over mutual TLS (RFC 8705): a client known by its certificate, tokens bound to it. */
@Tag("slow")
@ExtendWith(SharedKeycloak.class)
class MutualTlsTest {

  private static Certificates certificates;
  private static String issuer;

  private final HeldCertificate ours = certificates.client("puskesmas");
  private final HeldCertificate another = certificates.client("lain");
  private final ResilientTransport network = certificates.connecting(ours).build();
  private final ResilientTransport stranger = certificates.connecting(another).build();
  private TokenVerifier verifier;

  @BeforeAll
  static void use(Keycloak keycloak) {
    certificates = keycloak.certificates();
    issuer = keycloak.secureIssuer(Keycloak.KABUPATEN);
  }

  @BeforeEach
  void trust() {
    verifier =
        TokenVerifier.forAudience(Api.AUDIENCE)
            .trusting(TrustedIssuer.at(issuer))
            .transport(network)
            .build();
  }

  @AfterEach
  void close() {
    verifier.close();
    network.close();
    stranger.close();
  }

  @Test
  void certificate_provesTheClient_andTheTokenIsGoodInItsHandsOnly() {
    try (TokenSource tokens = source(network)) {
      AccessToken token = tokens.token(Api.grantedBy(issuer, Api.SCOPE));
      IncomingRequest shown = Api.request(token);
      assertThat(verifier.verify(shown.withPeerCertificate(ours.certificate())).clientId())
          .isEqualTo("puskesmas");
      assertThat(Api.code(verifier, shown.withPeerCertificate(another.certificate())))
          .isEqualTo("token.holder");
      assertThat(Api.code(verifier, shown)).as("without one").isEqualTo("token.holder");
    }
  }

  @Test
  void
      callOverTls_isAcceptedFromTheHolder_andRefusedFromAThiefWithACertificateOfTheSameAuthority() {
    try (TokenSource tokens = source(network);
        ApiServer api = ApiServer.start(verifier, certificates.server());
        ResilientTransport calling =
            certificates.connecting(ours).authenticating(tokens.bearer(at(api))).build()) {
      try (Response answer = calling.send(Request.of("GET", api.address()))) {
        assertThat(answer.status()).isEqualTo(204);
      }
      String stolen = tokens.token(at(api)).value().reveal();
      Request theft =
          Request.of("GET", api.address()).withHeader("Authorization", "Bearer " + stolen);
      assertThat(
              catchThrowableOfType(ErrorResponseException.class, () -> stranger.send(theft))
                  .status())
          .isEqualTo(401);
    }
  }

  @Test
  void anotherCertificateOfTheSameAuthority_isRefused_andExplained() {
    try (TokenSource tokens = source(stranger)) {
      TokenRefusedException refused =
          catchThrowableOfType(
              TokenRefusedException.class, () -> tokens.token(Api.grantedBy(issuer)));
      assertThat(refused.error()).isEqualTo("invalid_client");
      assertThat(refused.explanation().in("id")).contains("tidak mengenali klien ini");
    }
  }

  @Test
  void certificateOfAnAuthorityThatTheServerDoesNotTrust_isAMatterOfTheConnection() {
    HeldCertificate selfMade = new HeldCertificate.Builder().commonName("puskesmas").build();
    try (ResilientTransport unknown = certificates.connecting(selfMade).build();
        TokenSource tokens = source(unknown)) {
      TokenServerUnavailableException refused =
          catchThrowableOfType(
              TokenServerUnavailableException.class, () -> tokens.token(Api.grantedBy(issuer)));
      assertThat(refused.code()).isEqualTo("token-server.connection");
    }
  }

  private static ProtectedResource at(ApiServer api) {
    return Api.at(api.address(), issuer, Api.SCOPE);
  }

  private static TokenSource source(ResilientTransport network) {
    return TokenSource.builder()
        .as(ClientIdentity.byCertificate("puskesmas"))
        .transport(network)
        .build();
  }
}
