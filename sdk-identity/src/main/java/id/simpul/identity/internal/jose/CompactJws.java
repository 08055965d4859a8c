package id.simpul.identity.internal.jose;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A compact JWS (RFC 7515 section 7.1), taken apart but <em>not</em> verified: nothing in it may be
 * believed yet. Headers that let the sender choose the key or the reading are refused at sight.
 */
public final class CompactJws {

  /** The longest that is looked at, in characters. */
  public static final int LONGEST = 16 * 1024;

  private static final int LONGEST_PROOF = 8 * 1024;
  private static final Set<String> REFUSED =
      Set.of("jwk", "jku", "x5u", "x5c", "crit", "zip", "b64", "enc", "epk", "p2s", "p2c");

  private final Map<String, Object> header;
  private final byte[] payload;
  private final byte[] signingInput;
  private final byte[] signature;

  private CompactJws(
      Map<String, Object> header, byte[] payload, byte[] signingInput, byte[] signature) {
    this.header = header;
    this.payload = payload;
    this.signingInput = signingInput;
    this.signature = signature;
  }

  /** Takes a token apart. */
  public static CompactJws parse(String text) throws MalformedException {
    return parse(text, LONGEST);
  }

  /** Takes apart a signed document, which may be longer than a token. */
  public static CompactJws parse(String text, int longest) throws MalformedException {
    CompactJws jws = split(text, longest);
    requireHarmless(jws.header, Set.of());
    return jws;
  }

  /** Takes apart a proof of possession, whose header shows the key it is about (RFC 9449). */
  public static CompactJws parseProof(String text) throws MalformedException {
    CompactJws jws = split(text, LONGEST_PROOF);
    requireHarmless(jws.header, Set.of("jwk"));
    return jws;
  }

  private static CompactJws split(String text, int longest) throws MalformedException {
    if (text.length() > longest) {
      throw new MalformedException(
          "panjangnya lebih dari " + longest + " karakter",
          "it is longer than " + longest + " characters");
    }
    int first = text.indexOf('.');
    int last = text.lastIndexOf('.');
    if (first < 0 || first == last || text.indexOf('.', first + 1) != last) {
      throw new MalformedException(
          "yang diterima tepat tiga bagian dengan titik (JWS ringkas bertanda tangan)",
          "exactly three parts with dots between are accepted (a signed, compact JWS)");
    }
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    return new CompactJws(
        StrictJson.part(Base64Url.decode(ascii, 0, first)),
        Base64Url.decode(ascii, first + 1, last),
        Arrays.copyOf(ascii, last),
        Base64Url.decode(ascii, last + 1, ascii.length));
  }

  private static void requireHarmless(Map<String, Object> header, Set<String> needed)
      throws MalformedException {
    for (String name : header.keySet()) {
      if (REFUSED.contains(name) && !needed.contains(name)) {
        throw new MalformedException(
            "header '" + name + "' tidak boleh ada: kunci dan cara membaca tidak dipilih pengirim",
            "header '" + name + "' must be absent: the sender chooses neither key nor reading");
      }
    }
    if (header.containsKey("kid") && !(header.get("kid") instanceof String kid && !kid.isEmpty())) {
      throw new MalformedException("header 'kid' bukan teks", "header 'kid' is not text");
    }
    if (header.containsKey("typ") && !(header.get("typ") instanceof String)) {
      throw new MalformedException("header 'typ' bukan teks", "header 'typ' is not text");
    }
  }

  /** The named text of the header, if it is there and is text. */
  public Optional<String> header(String name) {
    return header.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The key that the header of a proof shows. */
  public ProofKey proofKey() throws MalformedException {
    return ProofKey.of(JwkReader.object(header.getOrDefault("jwk", StrictJson.NULL)));
  }

  /** The payload as one strict JSON object. */
  public Map<String, Object> claims() throws MalformedException {
    return StrictJson.part(payload);
  }

  /** The payload's bytes. */
  public byte[] payload() {
    return payload.clone();
  }

  byte[] signingInput() {
    return signingInput;
  }

  byte[] signature() {
    return signature;
  }

  @Override
  public String toString() {
    return "CompactJws[" + signingInput.length + " characters signed]";
  }
}
