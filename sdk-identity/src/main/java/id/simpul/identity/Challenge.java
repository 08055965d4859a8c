package id.simpul.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a door asks for a token: by which scheme, and where it says what it takes (RFC 9728). */
final class Challenge {

  static final Challenge BEARER = new Challenge(Credentials.Scheme.BEARER, null, null);

  private static final String ALGORITHMS =
      Arrays.stream(SignatureAlgorithm.values())
          .map(SigningKey::headerName)
          .collect(Collectors.joining(" "));

  private final Credentials.Scheme scheme;
  private final @Nullable URI metadata;
  private final @Nullable String nonce;

  private Challenge(Credentials.Scheme scheme, @Nullable URI metadata, @Nullable String nonce) {
    this.scheme = scheme;
    this.metadata = metadata;
    this.nonce = nonce;
  }

  Challenge describedAt(@Nullable URI address) {
    return new Challenge(scheme, address, nonce);
  }

  Challenge by(Credentials.Scheme other) {
    return scheme == other ? this : new Challenge(other, metadata, nonce);
  }

  Challenge repeating(String fresh) {
    return new Challenge(scheme, metadata, fresh);
  }

  Optional<String> nonce() {
    return Optional.ofNullable(nonce);
  }

  String header(RefusalKind kind, String english, Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>();
    if (!kind.error().isEmpty()) {
      all.put("error", kind.error());
      all.put("error_description", english);
    }
    all.putAll(parameters);
    if (scheme == Credentials.Scheme.DPOP) {
      all.put("algs", ALGORITHMS);
    }
    if (metadata != null) {
      all.put("resource_metadata", metadata.toASCIIString());
    }
    return all.entrySet().stream()
        .map(each -> each.getKey() + "=\"" + Quoted.headerSafe(each.getValue()) + "\"")
        .collect(Collectors.joining(", ", scheme.word() + " ", ""))
        .trim();
  }

  @Override
  public String toString() {
    return "Challenge[" + scheme.word() + "]";
  }
}
