package id.simpul.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.simpul.core.LocalizedText;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.identity.internal.jose.StrictJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a client says about itself at the address that is its id (OAuth Client ID Metadata Document;
 * the members are those of RFC 7591 section 2): instead of a form at each of n authorities, one
 * document at home. Serve its {@link #toJson} at that address as {@code application/json}.
 *
 * <pre>{@code
 * ClientMetadata us = ClientMetadata.at(URI.create("https://portal.depok.example/klien.json"), key)
 *     .named(LocalizedText.of("Portal Warga Depok", "Depok residents' portal"))
 *     .returningTo(URI.create("https://portal.depok.example/masuk/kembali"));
 * ClientIdentity client = ClientIdentity.published(us.address(), SigningKeys.of(key));
 * }</pre>
 *
 * <p>When the key changes, serve the old and the new one for a day ({@link #alsoWith}). Immutable:
 * each word answers a new value. It holds public halves only.
 */
public final class ClientMetadata {

  /** A segment that some readers take for the folder above, also where it is encoded. */
  private static final Pattern DOTS = Pattern.compile("(?i)/(\\.|%2e)");

  private final URI address;
  private final List<String> publicJwks;
  private final Map<String, Object> more;

  private ClientMetadata(URI address, List<String> publicJwks, Map<String, Object> more) {
    this.address = address;
    this.publicJwks = List.copyOf(publicJwks);
    this.more = Map.copyOf(more);
  }

  /**
   * A client at this address, which proves itself with this key.
   *
   * @throws IllegalArgumentException unless it is https (plain http to this machine) and has a path
   */
  public static ClientMetadata at(URI address, SigningKey key) {
    return new ClientMetadata(requireAddress(address), List.of(key.publicJwk()), Map.of());
  }

  static URI requireAddress(URI address) {
    WebAddress.requireSafe(address, "client_id");
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    if (path.length() < 2 || address.getRawQuery() != null || DOTS.matcher(path).find()) {
      throw new IllegalArgumentException(
          "expected an address with a path and without a query as client_id, found "
              + "'"
              + Quoted.masked(address.toString())
              + "'"
              + "; name the document, such as https://portal.depok.example/klien.json");
    }
    return address;
  }

  /** With another key too, which others may see soon or have seen until now. */
  public ClientMetadata alsoWith(SigningKey key) {
    Set<String> all = new LinkedHashSet<>(publicJwks);
    all.add(key.publicJwk());
    return new ClientMetadata(address, List.copyOf(all), more);
  }

  /** What people are shown when they are asked to agree. */
  public ClientMetadata named(LocalizedText name) {
    Map<String, Object> changed = new LinkedHashMap<>(more);
    changed.put("client_name", name.in("id"));
    changed.put("client_name#en", name.in("en"));
    return new ClientMetadata(address, publicJwks, changed);
  }

  /** Where people come back to after they signed in; unset, nobody signs in through this client. */
  public ClientMetadata returningTo(URI... redirectUris) {
    Map<String, Object> changed = new LinkedHashMap<>(more);
    changed.put(
        "redirect_uris",
        Arrays.stream(redirectUris)
            .map(each -> WebAddress.requireSafe(each, "returningTo").toString())
            .toList());
    return new ClientMetadata(address, publicJwks, changed);
  }

  /** Where it is served: the client's id. */
  public URI address() {
    return address;
  }

  /** The document. */
  public String toJson() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("client_id", address.toString());
    document.put("token_endpoint_auth_method", "private_key_jwt");
    List<Object> keys = new ArrayList<>();
    publicJwks.forEach(each -> keys.add(parsed(each)));
    document.put("jwks", Map.of("keys", keys));
    document.putAll(more);
    return JSONObjectUtils.toJSONString(document);
  }

  private static Map<String, Object> parsed(String jwk) {
    try {
      return StrictJson.document(Objects.requireNonNull(jwk).getBytes(StandardCharsets.UTF_8));
    } catch (MalformedException e) {
      throw new IllegalStateException("a key's own JSON can be read", e);
    }
  }

  @Override
  public String toString() {
    return "ClientMetadata[" + address + ", " + publicJwks.size() + " keys]";
  }
}
