package id.simpul.identity.internal.jose;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signatures that are understood here, over the JDK's own providers: those of RFC 7518 section
 * 3 with a public key, and Ed25519 (RFC 8037, RFC 9864). Nothing else has a name.
 */
public enum JwsAlgorithm {
  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  RS256("SHA256withRSA", KeyKind.RSA, null),
  /** RSASSA-PKCS1-v1_5 with SHA-384. */
  RS384("SHA384withRSA", KeyKind.RSA, null),
  /** RSASSA-PKCS1-v1_5 with SHA-512. */
  RS512("SHA512withRSA", KeyKind.RSA, null),
  /** RSASSA-PSS with SHA-256 and a salt as long. */
  PS256("RSASSA-PSS", KeyKind.RSA, pss(MGF1ParameterSpec.SHA256, 32)),
  /** RSASSA-PSS with SHA-384 and a salt as long. */
  PS384("RSASSA-PSS", KeyKind.RSA, pss(MGF1ParameterSpec.SHA384, 48)),
  /** RSASSA-PSS with SHA-512 and a salt as long. */
  PS512("RSASSA-PSS", KeyKind.RSA, pss(MGF1ParameterSpec.SHA512, 64)),
  /** ECDSA on P-256 with SHA-256. */
  ES256("SHA256withECDSAinP1363Format", KeyKind.P256, null),
  /** ECDSA on P-384 with SHA-384. */
  ES384("SHA384withECDSAinP1363Format", KeyKind.P384, null),
  /** ECDSA on P-521 with SHA-512. */
  ES512("SHA512withECDSAinP1363Format", KeyKind.P521, null),
  /** Ed25519, by its older name {@code EdDSA} too. */
  ED25519("Ed25519", KeyKind.ED25519, null);

  private static final List<JwsAlgorithm> ALL = List.of(values());
  private static final Set<String> EDWARDS = Set.of("EdDSA", "Ed25519");

  private final String jcaName;
  private final KeyKind kind;

  // The JDK's specification is immutable; it only does not say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final @Nullable PSSParameterSpec parameters;

  JwsAlgorithm(String jcaName, KeyKind kind, @Nullable PSSParameterSpec parameters) {
    this.jcaName = jcaName;
    this.kind = kind;
    this.parameters = parameters;
  }

  /** The algorithm a header names, by its exact name. */
  public static Optional<JwsAlgorithm> named(String name) {
    return ALL.stream().filter(each -> each.isNamed(name)).findFirst();
  }

  /** Whether a header that says {@code name} means this algorithm. */
  public boolean isNamed(String name) {
    return this == ED25519 ? EDWARDS.contains(name) : name().equals(name);
  }

  /** The hash of its family, by which an ID token names the access token beside it. */
  public String digest() {
    return this == ED25519 ? "SHA-512" : "SHA-" + name().substring(2);
  }

  /** Whether it pads by PSS, which shares its keys with the older padding. */
  public boolean isPss() {
    return parameters != null;
  }

  /** Whether it pads by PKCS #1 version 1.5. */
  public boolean isPkcs1() {
    return kind == KeyKind.RSA && parameters == null;
  }

  /** Those that a key of this kind, and of this curve, can make. */
  static List<JwsAlgorithm> fitting(PublicKey key) {
    return Arrays.stream(values()).filter(each -> each.kind.holds(key)).toList();
  }

  /** Whether {@code signature} over {@code input} was made with the private half of {@code key}. */
  public boolean verifies(PublicKey key, byte[] input, byte[] signature) {
    return couldHaveMade(key, signature) && verifies(key, null, input, signature);
  }

  /** Whether the key is of the right kind, and the signature looks like one of it. */
  boolean couldHaveMade(PublicKey key, byte[] signature) {
    return kind.holds(key) && kind.couldHaveMade(key, signature);
  }

  /** Whether this provider, or without one the JVM, knows the algorithm. */
  boolean isKnownTo(Provider provider) {
    return provider.getService("Signature", jcaName) != null
        && provider.getService("KeyFactory", kind.jcaName()) != null;
  }

  /** The same key in the form that this provider likes best. */
  PublicKey translated(PublicKey key, Provider provider) throws GeneralSecurityException {
    return (PublicKey) KeyFactory.getInstance(kind.jcaName(), provider).translateKey(key);
  }

  boolean verifies(PublicKey key, @Nullable Provider provider, byte[] input, byte[] signature) {
    try {
      Signature verifier =
          provider == null
              ? Signature.getInstance(jcaName)
              : Signature.getInstance(jcaName, provider);
      if (parameters != null) {
        verifier.setParameter(parameters);
      }
      verifier.initVerify(key);
      verifier.update(input);
      return verifier.verify(signature);
    } catch (GeneralSecurityException | RuntimeException e) {
      // A provider that stumbles over a signature has not found it good.
      return false;
    }
  }

  /** Signs, in the form that {@link #verifies} reads. */
  public byte[] sign(PrivateKey key, byte[] input) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(jcaName);
    if (parameters != null) {
      signer.setParameter(parameters);
    }
    signer.initSign(key);
    signer.update(input);
    return signer.sign();
  }

  private static PSSParameterSpec pss(MGF1ParameterSpec mask, int salt) {
    return new PSSParameterSpec(mask.getDigestAlgorithm(), "MGF1", mask, salt, 1);
  }
}
