package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Transport;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.identity.internal.jose.StrictJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer says about itself (OpenID Connect Discovery section 4, RFC 8414 section 3),
 * believed only where it names exactly the issuer that was asked for and stays on its origin.
 */
final class IssuerMetadata {

  private final String issuer;
  private final Map<String, Object> members;

  private IssuerMetadata(String issuer, Map<String, Object> members) {
    this.issuer = issuer;
    this.members = members;
  }

  static IssuerMetadata fetch(Transport transport, String issuer) {
    return parse(issuer, document(transport, wellKnown(issuer)));
  }

  /** The first document there is: OpenID Connect appends its path, RFC 8414 inserts it. */
  private static String document(Transport transport, List<URI> places) {
    try {
      return WebAddress.read(transport, places.get(0));
    } catch (ErrorResponseException e) {
      if (e.status() < 400 || e.status() >= 500 || e.status() == 429) {
        throw e;
      }
      return WebAddress.read(transport, places.get(1));
    }
  }

  static List<URI> wellKnown(String issuer) {
    URI uri = URI.create(issuer);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String below = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    return List.of(
        URI.create(origin + below + "/.well-known/openid-configuration"),
        URI.create(origin + "/.well-known/oauth-authorization-server" + below));
  }

  private static IssuerMetadata parse(String issuer, String document) {
    Map<String, Object> members;
    try {
      members = StrictJson.document(document.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedException e) {
      throw refused(issuer, e.reason(), e);
    }
    Object named = members.getOrDefault("issuer", StrictJson.NULL);
    if (!issuer.equals(named)) {
      throw refused(
          issuer,
          LocalizedText.of(
              "dokumennya menyebut penerbit " + Quoted.of(named) + ", harus sama persis",
              "the document names issuer " + Quoted.of(named) + ", it must be exactly the same"),
          null);
    }
    return new IssuerMetadata(issuer, members);
  }

  /** An endpoint by its name in the metadata. */
  URI address(String name) {
    return address(members, name);
  }

  /** The same, if the issuer has one. */
  Optional<URI> addressIfAny(String name) {
    return members.containsKey(name) ? Optional.of(address(name)) : Optional.empty();
  }

  /** The endpoint for who shows a certificate (RFC 8705 section 5), or the usual one. */
  URI endpoint(String name, boolean byCertificate) {
    boolean alias =
        byCertificate
            && members.get("mtls_endpoint_aliases") instanceof Map<?, ?> aliases
            && aliases.containsKey(name);
    return alias
        ? address((Map<?, ?>) members.getOrDefault("mtls_endpoint_aliases", Map.of()), name)
        : address(name);
  }

  /** Whether the issuer says yes to this. */
  boolean says(String name) {
    return Boolean.TRUE.equals(members.get(name));
  }

  /** A list of words, if the issuer publishes it. */
  Optional<List<?>> words(String name) {
    return members.get(name) instanceof List<?> words ? Optional.of(words) : Optional.empty();
  }

  private URI address(Map<?, ?> from, String name) {
    if (from.get(name) instanceof String text) {
      try {
        URI uri = URI.create(text);
        if (WebAddress.isSafe(uri) && WebAddress.sameOrigin(uri, URI.create(issuer))) {
          return uri;
        }
      } catch (IllegalArgumentException e) {
        throw refused(issuer, badAddress(name), e);
      }
    }
    throw refused(issuer, badAddress(name), null);
  }

  private static LocalizedText badAddress(String name) {
    return LocalizedText.of(
        "'" + name + "' tidak ada, bukan https, atau bukan di asal (origin) penerbit itu sendiri",
        "'" + name + "' is missing, not https, or not on the issuer's own origin");
  }

  private static TokenException refused(
      String issuer, LocalizedText why, @Nullable Throwable cause) {
    return new TokenException(
        "token-server.metadata",
        Retryability.NOT_RETRYABLE,
        LocalizedText.of(
            "Metadata penerbit "
                + Quoted.of(issuer)
                + " tidak bisa dipercaya: "
                + why.in("id")
                + ". Minta pengelolanya membetulkan dokumen itu.",
            "The metadata of issuer "
                + Quoted.of(issuer)
                + " cannot be trusted: "
                + why.in("en")
                + ". Ask its operator to mend that document."),
        cause);
  }
}
