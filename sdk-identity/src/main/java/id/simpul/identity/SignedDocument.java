package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.identity.internal.jose.CompactJws;
import id.simpul.identity.internal.jose.JwkSet;
import id.simpul.identity.internal.jose.JwsAlgorithm;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.identity.internal.jose.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON document that one known key has signed, such as a list of members: a compact JWS (RFC
 * 7515) with a type of its own, so that no token can be mistaken for it.
 *
 * <pre>{@code
 * String signed = SignedDocument.sign(json, key, "simpul-members+jwt");
 * String json = SignedDocument.verify(signed, pinnedPublicJwk, "simpul-members+jwt").payload();
 * }</pre>
 *
 * <p>Only the signature and the form are checked here; whether the document is still valid is for
 * its reader to decide. Immutable.
 */
public final class SignedDocument {

  private static final int LONGEST = 1 << 20;

  private final String payload;

  private SignedDocument(String payload) {
    this.payload = payload;
  }

  /**
   * Signs a document.
   *
   * @param payloadJson one JSON object
   * @param typ the type of the document, in the header
   * @return the compact JWS
   */
  public static String sign(String payloadJson, SigningKey key, String typ) {
    Objects.requireNonNull(payloadJson, "payloadJson");
    if (Objects.requireNonNull(typ, "typ").isBlank()) {
      throw new IllegalArgumentException("expected a type for the document, found blank text");
    }
    return key.sign(payloadJson.strip().getBytes(StandardCharsets.UTF_8), typ);
  }

  /**
   * The document, if the pinned key has signed exactly this.
   *
   * @param compactJws at most 1 MiB
   * @param pinnedPublicJwk one public JWK; the header's {@code kid}, if there, must be its own
   * @param expectedTyp the type it must have
   * @throws DocumentRejectedException if not
   * @throws IllegalArgumentException if the pinned key is not one usable public key
   */
  public static SignedDocument verify(
      String compactJws, String pinnedPublicJwk, String expectedTyp) {
    Objects.requireNonNull(compactJws, "compactJws");
    Objects.requireNonNull(expectedTyp, "expectedTyp");
    VerificationKey pinned = pinned(Objects.requireNonNull(pinnedPublicJwk, "pinnedPublicJwk"));
    try {
      CompactJws jws = CompactJws.parse(compactJws.strip(), LONGEST);
      requireType(jws, expectedTyp);
      requireSignature(jws, pinned);
      jws.claims();
      return new SignedDocument(new String(jws.payload(), StandardCharsets.UTF_8));
    } catch (MalformedException e) {
      throw rejected(e.reason().in("id"), e.reason().in("en"));
    }
  }

  /** What was signed: one JSON object, as text. */
  public String payload() {
    return payload;
  }

  private static void requireType(CompactJws jws, String expected) {
    String found = jws.header("typ").orElse("");
    if (!found.equals(expected)) {
      throw rejected(
          "jenisnya (typ) " + Quoted.of(found) + ", harus " + Quoted.of(expected),
          "its typ is " + Quoted.of(found) + ", it must be " + Quoted.of(expected));
    }
  }

  private static void requireSignature(CompactJws jws, VerificationKey pinned) {
    Optional<JwsAlgorithm> algorithm = jws.header("alg").flatMap(JwsAlgorithm::named);
    boolean named = jws.header("kid").map(kid -> pinned.id().orElse(kid).equals(kid)).orElse(true);
    if (!named
        || algorithm.isEmpty()
        || pinned.isUnclearFor(algorithm.get(), EnumSet.allOf(JwsAlgorithm.class))
        || !pinned.verifies(algorithm.get(), jws)) {
      throw rejected(
          "tanda tangannya bukan dari kunci yang disematkan", "it is not signed by the pinned key");
    }
  }

  private static VerificationKey pinned(String jwk) {
    String set = "{\"keys\":[" + jwk + "]}";
    try {
      return JwkSet.parse(set.getBytes(StandardCharsets.UTF_8)).only().orElseThrow();
    } catch (MalformedException | NoSuchElementException e) {
      throw new IllegalArgumentException(
          "expected one public JWK of kind RSA, EC P-256, P-384, P-521 or Ed25519 as pinned key,"
              + " found something else; give SigningKey.publicJwk()",
          e);
    }
  }

  private static DocumentRejectedException rejected(String sebab, String why) {
    return new DocumentRejectedException(
        LocalizedText.of(
            "Dokumen bertanda tangan ini ditolak: "
                + sebab
                + ". Ambil ulang dari sumbernya, atau periksa kunci yang disematkan.",
            "This signed document is rejected: "
                + why
                + ". Get it again from its source, or check the pinned key."));
  }
}
