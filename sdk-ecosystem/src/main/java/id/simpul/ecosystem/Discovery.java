package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.http.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a member's catalogue from its base URL: {@code /.well-known/api-catalog} at the host's
 * root, or, where the base URL has a path because the host is shared, the {@code rel=api-catalog}
 * link that it answers with (RFC 9727, sections 2 and 3).
 */
final class Discovery {

  private static final LocalizedText CATALOGUE =
      LocalizedText.of(
          "tautan '"
              + CatalogueLink.RELATION
              + "' atau 'item' ke katalog layanan, dengan tipe yang bisa dibaca di sini",
          "a link '"
              + CatalogueLink.RELATION
              + "' or 'item' to a catalogue of services, of a type that can be read here");
  private static final LocalizedText LINK_HEADER =
      LocalizedText.of(
          "header Link dengan rel=\"api-catalog\" (host dipakai bersama)",
          "a Link header with rel=\"api-catalog\" (the host is shared)");
  private static final LocalizedText LINKSET =
      LocalizedText.of("linkset dalam JSON (RFC 9264)", "a linkset in JSON (RFC 9264)");

  private final Documents documents;
  private final List<String> readable;

  Discovery(Documents documents, List<String> readable) {
    this.documents = documents;
    this.readable = readable;
  }

  /** Where the member's catalogue lies. */
  URI catalogueOf(Member member) {
    URI apiCatalog = apiCatalogOf(member);
    Linkset linkset = linkset(member, apiCatalog);
    String href =
        CatalogueLink.find(linkset, readable)
            .orElseThrow(
                () ->
                    new MetadataUnusableException(
                        member.id(),
                        apiCatalog,
                        CATALOGUE,
                        linkset.links().size() + " links, none of them such",
                        null));
    return OwnedAddress.ofDocument(member, resolved(apiCatalog, href));
  }

  private URI apiCatalogOf(Member member) {
    if (Set.of("", "/").contains(member.base().path())) {
      return member.base().wellKnown("api-catalog", "").uri();
    }
    try (Response page = documents.get(member, member.baseUrl(), "*/*")) {
      Optional<String> link = page.headers().link("api-catalog");
      return OwnedAddress.ofDocument(
          member, resolved(member.baseUrl(), link.orElseThrow(() -> noLink(member))));
    }
  }

  private static MetadataUnusableException noLink(Member member) {
    return new MetadataUnusableException(
        member.id(), member.baseUrl(), LINK_HEADER, "no such link", null);
  }

  private Linkset linkset(Member member, URI apiCatalog) {
    String json = documents.read(member, apiCatalog, Linkset.MEDIA_TYPE);
    try {
      return Linkset.parse(json);
    } catch (UnexpectedJsonException e) {
      throw new MetadataUnusableException(
          member.id(), apiCatalog, LINKSET, String.valueOf(e.getMessage()), e);
    }
  }

  /** What cannot be resolved stays as it is, and is refused for what it is. */
  private static String resolved(URI base, String href) {
    try {
      return base.resolve(href).toString();
    } catch (IllegalArgumentException e) {
      return href;
    }
  }
}
