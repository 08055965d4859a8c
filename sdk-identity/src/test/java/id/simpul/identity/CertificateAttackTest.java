package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.testkit.MutableClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks with tokens that are bound to a certificate (RFC 8705), and on who reports it. */
class CertificateAttackTest {

  private static final String PROXY = "10.20.0.7";

  private final TokenVerifier door = Holder.door();
  private final TokenVerifier behindProxy =
      Holder.door(
          ProofOfPossession.standard().certificateHeaderFrom("10.20.0.0/16", "2001:db8::7"),
          MutableClock.startingAt(Forge.NOW));

  @ParameterizedTest
  @EnumSource
  void boundTokenOverItsCertificate_isAccepted_overAnotherItIsNot(SignatureAlgorithm algorithm) {
    Forge forge = bound(Forge.of(algorithm));
    TokenVerifier verifier =
        Holder.door(ProofOfPossession.standard(), MutableClock.startingAt(Forge.NOW), forge);
    IncomingRequest request = Holder.request("Bearer", forge.token());
    assertThat(
            verifier
                .verify(request.withPeerCertificate(Holder.certificate("holder")))
                .isSenderConstrained())
        .isTrue();
    attack78(verifier, request.withPeerCertificate(Holder.certificate("stranger")));
  }

  @Test
  void attack78_boundTokenWithoutACertificate_isRefused() {
    attack78(door, Holder.request("Bearer", bound().token()));
    Door.refuse(door, bound().token(), "token.sender-constrained");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.21.0.7", "127.0.0.1", "2001:db8::8", "::ffff:0:0"})
  void attack78_headerFromWhoIsNoProxy_isRefused_thoughItNamesTheRightCertificate(String peer)
      throws UnknownHostException {
    IncomingRequest spoofed = withHeader(field("holder"));
    attack78(behindProxy, spoofed.withPeerAddress(InetAddress.getByName(peer)));
    attack78(behindProxy, spoofed);
    attack78(door, spoofed.withPeerAddress(InetAddress.getByName(PROXY)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.20.0.7", "10.20.255.255", "2001:db8::7"})
  void headerFromADeclaredProxy_isBelieved(String peer) throws UnknownHostException {
    IncomingRequest reported =
        withHeader(field("holder")).withPeerAddress(InetAddress.getByName(peer));
    assertThat(behindProxy.verify(reported).id()).isEqualTo("jti-1");
    attack78(
        behindProxy, withHeader(field("stranger")).withPeerAddress(InetAddress.getByName(peer)));
  }

  @Test
  void attack78_proxysOwnCertificate_standsForNobody() throws UnknownHostException {
    IncomingRequest request =
        Holder.request("Bearer", bound().token())
            .withPeerCertificate(Holder.certificate("holder"))
            .withPeerAddress(InetAddress.getByName(PROXY));
    attack78(behindProxy, request);
    assertThat(door.verify(request).id()).isEqualTo("jti-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "::", ":AA", "AA:", ":A:", ":A_-A:", ":AAAA:;a=1", "-----BEGIN"})
  void attack78_headerThatIsNoByteSequence_isRefused(String field) throws UnknownHostException {
    attack78(behindProxy, withHeader(field).withPeerAddress(InetAddress.getByName(PROXY)));
  }

  @Test
  void attack78_headerThatStandsTwice_isRefused() throws UnknownHostException {
    attack78(
        behindProxy,
        withHeader(field("holder"), field("holder")).withPeerAddress(InetAddress.getByName(PROXY)));
    attack78(
        behindProxy,
        withHeader(field("holder") + ", " + field("holder"))
            .withPeerAddress(InetAddress.getByName(PROXY)));
  }

  @Test
  void attack78_tokenBoundToBoth_needsBoth() {
    Holder holder = Holder.of(ES256);
    String cnf =
        "{\"jkt\":\""
            + Holder.thumbprint(holder.key())
            + "\",\"x5t#S256\":\""
            + thumbprint()
            + "\"}";
    holder.token().claim("cnf", cnf);
    IncomingRequest proven = holder.asking(proof -> proof);
    Holder.refused(door, proven, "token.holder");
    Holder.refused(
        door,
        Holder.request("DPoP", holder.token().token())
            .withPeerCertificate(Holder.certificate("holder")),
        "token.proof");
    assertThat(door.verify(proven.withPeerCertificate(Holder.certificate("holder"))).id())
        .isEqualTo("jti-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example",
        "",
        "10.20.0.0/33",
        "10.20.0.0/0",
        "10.20.0.0/x",
        "::1/129",
        "/8"
      })
  void proxyThatIsNoAddress_isAProgrammersMistake(String proxy) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProofOfPossession.standard().certificateHeaderFrom(proxy))
        .withMessageContaining("10.20.0.7");
  }

  @Test
  void proxiesAreShownToReviewers() {
    assertThat(
            ProofOfPossession.standard()
                .certificateHeaderFrom("10.20.0.0/16", "2001:db8::7")
                .toString())
        .contains("10.20.0.0/16", "2001:db8:0:0:0:0:0:7/128");
  }

  private static void attack78(TokenVerifier verifier, IncomingRequest request) {
    Rejection rejection = Holder.refused(verifier, request, "token.holder");
    assertThat(rejection.status()).isEqualTo(401);
    assertThat(rejection.wwwAuthenticate()).contains("error=\"invalid_token\"");
  }

  private static IncomingRequest withHeader(String... fields) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Authorization", List.of("Bearer " + bound().token()));
    headers.put("Client-Cert", new ArrayList<>(List.of(fields)));
    return IncomingRequest.of("GET", Holder.ASKED, headers);
  }

  private static Forge bound() {
    return bound(Forge.of(ES256));
  }

  private static Forge bound(Forge forge) {
    return forge.claim("cnf", "{\"x5t#S256\":\"" + thumbprint() + "\"}");
  }

  private static String thumbprint() {
    return Holder.sha256(der("holder"));
  }

  private static String field(String name) {
    return ":" + Base64.getEncoder().encodeToString(der(name)) + ":";
  }

  private static byte[] der(String name) {
    try {
      return Holder.certificate(name).getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
