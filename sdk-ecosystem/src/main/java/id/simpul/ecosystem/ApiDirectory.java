package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What APIs say about the tokens that they want, read from {@code
 * /.well-known/oauth-protected-resource} (RFC 9728) and kept for a bounded time. An answer counts
 * only if its {@code resource} is the very address it was asked about.
 */
final class ApiDirectory {

  private static final String NAME = "oauth-protected-resource";
  private static final LocalizedText METADATA =
      LocalizedText.of(
          "metadata API dalam JSON (RFC 9728) dengan resource dan authorization_servers",
          "the metadata of an API in JSON (RFC 9728) with resource and authorization_servers");

  private final Documents documents;
  private final Duration maxAge;
  private final Clock clock;
  private final Map<WebAddress, Entry> entries = new ConcurrentHashMap<>();

  ApiDirectory(Documents documents, Duration maxAge, Clock clock) {
    this.documents = documents;
    this.maxAge = maxAge;
    this.clock = clock;
  }

  /** The metadata of an API of this member, at most as old as allowed. */
  ResourceMetadata metadataOf(Member member, WebAddress endpoint) {
    return entries.computeIfAbsent(endpoint, e -> new Entry()).get(member, endpoint);
  }

  /** Reads it anew at the next need, because the API refused what it led to. */
  void forget(WebAddress endpoint) {
    entries.remove(endpoint);
  }

  private ResourceMetadata read(Member member, WebAddress endpoint) {
    String path = endpoint.path().equals("/") ? "" : endpoint.path();
    URI document = endpoint.wellKnown(NAME, path).uri();
    ResourceMetadata metadata = parse(member, document);
    if (!metadata.resource().equals(endpoint.toString())) {
      throw new UntrustedException(
          TrustRule.RESOURCE, member.id(), endpoint.toString(), metadata.resource());
    }
    return metadata;
  }

  private ResourceMetadata parse(Member member, URI document) {
    String json = documents.read(member, document, "application/json");
    try {
      return ResourceMetadata.parse(json);
    } catch (UnexpectedJsonException e) {
      throw new MetadataUnusableException(
          member.id(), document, METADATA, String.valueOf(e.getMessage()), e);
    }
  }

  /** One reader at a time for each API; the others get what it finds. */
  private final class Entry {

    private final SharedReading<ResourceMetadata> reading = new SharedReading<>();
    private volatile @Nullable Held held;

    ResourceMetadata get(Member member, WebAddress endpoint) {
      return fresh().orElseGet(() -> reading.get(() -> readUnlessFresh(member, endpoint)));
    }

    private ResourceMetadata readUnlessFresh(Member member, WebAddress endpoint) {
      return fresh()
          .orElseGet(
              () -> {
                Instant now = clock.instant();
                ResourceMetadata metadata = read(member, endpoint);
                held = new Held(metadata, now);
                return metadata;
              });
    }

    private Optional<ResourceMetadata> fresh() {
      Held have = held;
      Instant now = clock.instant();
      return have != null && now.isBefore(have.readAt.plus(maxAge)) && !now.isBefore(have.readAt)
          ? Optional.of(have.metadata)
          : Optional.empty();
    }
  }

  /** What was read and when that began. */
  private record Held(ResourceMetadata metadata, Instant readAt) {}
}
