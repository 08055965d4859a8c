package id.simpul.identity.internal.jose;

import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One public signature key out of one JWK (RFC 7517 section 4), or the reason why not. */
final class JwkReader {

  private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

  private JwkReader() {}

  /** Whether this has what only the signer may know. */
  static boolean isSecret(Object jwk) {
    return jwk instanceof Map<?, ?> members
        && members.keySet().stream().anyMatch(PRIVATE::contains);
  }

  static VerificationKey read(Map<String, Object> jwk) throws MalformedException {
    if (isSecret(jwk)) {
      throw new MalformedException(
          "ada kunci rahasia di dalam set publik; anggap kunci itu bocor dan ganti",
          "a private or symmetric key stands in a public set; treat it as leaked and replace it");
    }
    requireSignatureUse(jwk);
    PublicKey key = key(jwk);
    return new VerificationKey(kid(jwk), key, algorithms(jwk, key), jwk.containsKey("alg"));
  }

  private static PublicKey key(Map<String, Object> jwk) throws MalformedException {
    if ("RSA".equals(jwk.get("kty"))) {
      return RsaModulus.key(Base64Url.number(text(jwk, "n")), Base64Url.number(text(jwk, "e")));
    }
    if ("EC".equals(jwk.get("kty"))) {
      Curve curve =
          Curve.named(text(jwk, "crv"))
              .orElseThrow(
                  () ->
                      new MalformedException(
                          "kurvanya tidak dikenal di sini", "its curve is not one known here"));
      return curve.key(Base64Url.decode(text(jwk, "x")), Base64Url.decode(text(jwk, "y")));
    }
    if ("OKP".equals(jwk.get("kty")) && Ed25519Point.NAME.equals(jwk.get("crv"))) {
      return Ed25519Point.key(Base64Url.decode(text(jwk, "x")));
    }
    throw new MalformedException(
        "jenis kuncinya bukan RSA, EC atau Ed25519",
        "its kind (kty) is neither RSA nor EC nor Ed25519");
  }

  private static void requireSignatureUse(Map<String, Object> jwk) throws MalformedException {
    boolean use = !jwk.containsKey("use") || "sig".equals(jwk.get("use"));
    boolean operations =
        !jwk.containsKey("key_ops")
            || (jwk.get("key_ops") instanceof List<?> all && all.contains("verify"));
    if (!use || !operations) {
      throw new MalformedException(
          "kuncinya bukan untuk memeriksa tanda tangan", "it is not for verifying signatures");
    }
  }

  private static @Nullable String kid(Map<String, Object> jwk) throws MalformedException {
    return jwk.containsKey("kid") ? text(jwk, "kid") : null;
  }

  private static Set<JwsAlgorithm> algorithms(Map<String, Object> jwk, PublicKey key)
      throws MalformedException {
    Object named = jwk.get("alg");
    Set<JwsAlgorithm> fitting =
        JwsAlgorithm.fitting(key).stream()
            .filter(each -> named == null || (named instanceof String name && each.isNamed(name)))
            .collect(Collectors.toUnmodifiableSet());
    if (fitting.isEmpty()) {
      throw new MalformedException(
          "algoritmanya (alg) tidak dikenal di sini atau bukan milik kunci ini",
          "its algorithm (alg) is not known here or does not belong to such a key");
    }
    return fitting;
  }

  private static String text(Map<String, Object> jwk, String name) throws MalformedException {
    if (jwk.get(name) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new MalformedException(
        "anggota '" + name + "' tidak ada atau bukan teks",
        "its member '" + name + "' is missing or not text");
  }

  static Map<String, Object> object(Object value) throws MalformedException {
    if (!(value instanceof Map<?, ?> map)) {
      throw new MalformedException("kuncinya bukan objek JSON", "it is not a JSON object");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    map.forEach((name, member) -> members.put(String.valueOf(name), member));
    return members;
  }
}
