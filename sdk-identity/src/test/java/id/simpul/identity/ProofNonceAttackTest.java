package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.core.Secret;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the nonces that a door hands out for DPoP proofs (RFC 9449 section 9). */
class ProofNonceAttackTest {

  private static final ProofOfPossession WITH_NONCES =
      ProofOfPossession.standard().requiringNonces(Secret.of("rahasia-simpul-rahasia-simpul-32"));

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Holder holder = Holder.of(ES256);
  private final TokenVerifier door = Holder.door(WITH_NONCES, clock);

  @Test
  void attack77_nonceMissing_isRefused_andOneIsHandedOutThatWorks() {
    Rejection rejection = Holder.refused(door, holder.asking(proof -> proof), "token.proof-nonce");
    assertThat(rejection.status()).isEqualTo(401);
    assertThat(rejection.wwwAuthenticate()).startsWith("DPoP error=\"use_dpop_nonce\"");
    String nonce = rejection.headers().get("DPoP-Nonce");
    assertThat(door.verify(asking(nonce, "bukti-2")).id()).isEqualTo("jti-1");
  }

  @Test
  void attack77_nonceReused_isRefused_atEveryNodeThatSharesTheMemory() {
    ProofOfPossession fleet = WITH_NONCES.remembering(ReplayStore.inMemory(10, clock));
    TokenVerifier one = Holder.door(fleet, clock);
    TokenVerifier other = Holder.door(fleet, clock);
    String nonce = one.proofNonce().orElseThrow();
    assertThat(other.verify(asking(nonce, "bukti-1")).id()).isEqualTo("jti-1");
    Holder.refused(one, asking(nonce, "bukti-2"), "token.proof-nonce");
    Holder.refused(other, asking(nonce, "bukti-3"), "token.proof-nonce");
  }

  @Test
  void attack77_nonceOfFiveMinutesAgo_isRefused_bothSides() {
    String nonce = door.proofNonce().orElseThrow();
    String later = door.proofNonce().orElseThrow();
    clock.advance(ProofNonces.LIFETIME.minusSeconds(1));
    assertThat(door.verify(now(nonce, "bukti-1")).id()).isEqualTo("jti-1");
    clock.advance(Duration.ofSeconds(1));
    Holder.refused(door, now(later, "bukti-2"), "token.proof-nonce");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\u00e9"})
  void attack77_nonceOfSomebodyElse_isRefused(String nonce) {
    Holder.refused(door, asking(nonce, "bukti-1"), "token.proof-nonce");
  }

  @Test
  void attack77_nonceSealedWithAnotherKey_orChanged_isRefused() {
    TokenVerifier stranger =
        Holder.door(
            ProofOfPossession.standard()
                .requiringNonces(Secret.of("kunci-lain-kunci-lain-kunci-lain")),
            clock);
    Holder.refused(
        door, asking(stranger.proofNonce().orElseThrow(), "bukti-1"), "token.proof-nonce");
    String good = door.proofNonce().orElseThrow();
    String longer = (good.charAt(4) == 'B' ? "C" : "B") + good.substring(1);
    Holder.refused(door, asking(longer, "bukti-2"), "token.proof-nonce");
  }

  @Test
  void noncesAreHandedOutOnlyWhereTheyAreAskedFor() {
    assertThat(Holder.door().proofNonce()).isEmpty();
    assertThat(door.proofNonce()).isPresent();
    assertThat(WITH_NONCES.toString()).contains("nonces").doesNotContain("rahasia");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProofOfPossession.standard().requiringNonces(Secret.of("pendek")));
  }

  private IncomingRequest asking(String nonce, String id) {
    return holder.asking(
        proof -> proof.claim("nonce", Forge.text(nonce)).claim("jti", Forge.text(id)));
  }

  private IncomingRequest now(String nonce, String id) {
    String later = String.valueOf(clock.instant().getEpochSecond());
    return holder.asking(
        proof ->
            proof
                .claim("nonce", Forge.text(nonce))
                .claim("jti", Forge.text(id))
                .claim("iat", later));
  }
}
