package id.simpul.catalog.publish;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.DescriptionRefusedException;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.UnreadableDocumentException;
import id.simpul.core.LocalizedText;
import id.simpul.core.Masking;
import id.simpul.core.ServiceId;
import id.simpul.core.http.Headers;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what others publish into a shared register: first whether they may, then whether they have
 * seen what they would replace, and only then what they bring.
 */
final class Receiving {

  private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

  /** One service, however rich. */
  private static final ReadLimits ONE_SERVICE =
      ReadLimits.builder().maxBytes(4L << 20).maxStatements(50_000).build();

  private static final CatalogReader READER = CatalogReader.builder().limits(ONE_SERVICE).build();

  private final PublishedCatalog published;
  private final PublishingGate gate;
  private final Supplier<EditionPages> edition;

  Receiving(PublishedCatalog published, PublishingGate gate, Supplier<EditionPages> edition) {
    this.published = published;
    this.gate = gate;
    this.edition = edition;
  }

  Answer answer(String method, URI target, Headers headers, InputStream body) {
    Optional<ServiceId> named = Query.of(target).value("layanan").flatMap(Query::service);
    if (named.filter(Receiving::isPlain).isEmpty()) {
      return Answer.refusal(
          400,
          "Sebutkan IRI layanan dalam ?layanan=, tanpa /./ dan /../.",
          "Name the IRI of the service in ?layanan=, without /./ and /../.");
    }
    ServiceId id = named.get();
    Permission permission = permission(method, target, headers, id);
    if (permission == null) {
      return Answer.refusal(
          503,
          "Izin tidak bisa diperiksa sekarang, jadi tidak ada yang diterbitkan.",
          "The permission cannot be checked now, so nothing was published.");
    }
    if (!permission.isGranted()) {
      return permission.refusal();
    }
    EditionPages now = edition.get();
    PublicService seen = now.service(id).orElse(null);
    String tag = seen == null ? "" : tag(now, seen);
    Answer unmet = unmet(headers, tag);
    if (unmet != null) {
      return unmet;
    }
    return method.equals("DELETE") ? withdrawn(seen, tag) : published(id, seen, headers, body);
  }

  /** No gate by prefix may be led out of it by dot segments (RFC 3986, section 6.2.2.3). */
  private static boolean isPlain(ServiceId id) {
    URI iri = id.iri();
    return iri.normalize().equals(iri)
        && !String.valueOf(iri.getRawPath()).toLowerCase(Locale.ROOT).contains("%2e");
  }

  private @Nullable Permission permission(
      String method, URI target, Headers headers, ServiceId id) {
    try {
      return gate.permission(method, target, headers, id);
    } catch (RuntimeException e) {
      LOG.warn("Nobody could say who may publish {}", id, e);
      return null;
    }
  }

  /**
   * What keeps the request from being done (RFC 9110, section 13.1; RFC 6585, section 3). {@code
   * If-Match: *} is true of anything that is there (section 13.1.1), so that it protects nobody's
   * change: it counts as no version.
   */
  private static @Nullable Answer unmet(Headers headers, String tag) {
    boolean wantsNew = Negotiation.wantsNew(headers);
    if (!wantsNew && !Negotiation.names(headers, "If-Match")) {
      return Answer.refusal(
          428,
          "Sebutkan versi yang sudah dilihat: If-Match, atau If-None-Match: * untuk yang baru.",
          "Name the version that was seen: If-Match, or If-None-Match: * for a new one.");
    }
    if (!wantsNew && !tag.isEmpty() && Negotiation.wantsAny(headers)) {
      return Answer.refusal(
              428,
              "If-Match: * tidak menyebut versi, padahal di sini tidak ada yang boleh tertimpa"
                  + " tanpa dilihat. Baca layanannya, lalu kirim ETag-nya dalam If-Match.",
              "If-Match: * names no version, and nothing is overwritten unseen here. Read the"
                  + " service, then send its ETag in If-Match.")
          .with("ETag", tag);
    }
    boolean met = wantsNew ? tag.isEmpty() : !tag.isEmpty() && Negotiation.matches(headers, tag);
    return met ? null : changedMeanwhile(tag);
  }

  private static Answer changedMeanwhile(String tag) {
    Answer refusal =
        tag.isEmpty()
            ? Answer.refusal(
                412,
                "Layanan ini tidak ada di register. Terbitkan sebagai yang baru.",
                "The register has no such service. Publish it as a new one.")
            : Answer.refusal(
                412,
                "Uraian ini sudah berubah sejak dilihat. Baca lagi, lalu putuskan kembali.",
                "The description has changed since it was seen. Read it again, then decide anew.");
    return tag.isEmpty() ? refusal : refusal.with("ETag", tag);
  }

  private Answer withdrawn(@Nullable PublicService seen, String tag) {
    return seen != null && published.withdrawOver(seen)
        ? Answer.done(204, "")
        : changedMeanwhile(tag);
  }

  private Answer published(
      ServiceId id, @Nullable PublicService seen, Headers headers, InputStream body) {
    try {
      PublicService service = read(id, headers, body);
      Optional<List<Finding>> done = published.publishOver(seen, service);
      EditionPages now = edition.get();
      String tag = now.service(id).map(there -> tag(now, there)).orElse("");
      return done.isPresent() ? Answer.done(seen == null ? 201 : 204, tag) : changedMeanwhile(tag);
    } catch (UnreadableDocumentException e) {
      int status =
          switch (e.code()) {
            case "catalog.document.too-large" -> 413;
            case "catalog.document.unknown-format" -> 415;
            default -> 400;
          };
      return refusal(status, e.explanation());
    } catch (DescriptionRefusedException e) {
      return refusal(422, e.explanation());
    } catch (NotOneServiceException e) {
      return refusal(422, e.why);
    }
  }

  private static PublicService read(ServiceId id, Headers headers, InputStream body) {
    String mediaType = headers.first("Content-Type").orElse(CatalogWriter.JSON_LD);
    CatalogReading reading = READER.read(body, id.iri(), mediaType);
    List<PublicService> services = reading.catalog().services();
    if (reading.quarantined().isEmpty()
        && services.size() == 1
        && services.get(0).id().equals(id)) {
      return services.get(0);
    }
    throw new NotOneServiceException(reading, id);
  }

  private static String tag(EditionPages edition, PublicService service) {
    return Answer.tag(edition.written(List.of(service)));
  }

  private static Answer refusal(int status, LocalizedText why) {
    return Answer.refusal(status, why.in("id"), why.in("en"));
  }

  /** What was sent is not the one service whose name was given. */
  private static final class NotOneServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText why;

    NotOneServiceException(CatalogReading reading, ServiceId id) {
      super(id.toString(), null, false, false);
      String found = found(reading);
      this.why =
          LocalizedText.of(
              "Dokumen harus berisi tepat satu layanan, "
                  + id
                  + "; ada "
                  + found
                  + "."
                  + said(reading, "id"),
              "The document must hold exactly one service, "
                  + id
                  + "; found "
                  + found
                  + "."
                  + said(reading, "en"));
    }

    /** How many there are, and what the first of them are called. */
    private static String found(CatalogReading reading) {
      List<PublicService> services = reading.catalog().services();
      String names =
          services.stream()
              .limit(3)
              .map(service -> service.id().toString())
              .collect(Collectors.joining(", "));
      return services.size() + (services.isEmpty() ? "" : " (" + Masking.mask(names) + ")");
    }

    private static String said(CatalogReading reading, String language) {
      return reading.quarantined().stream()
          .flatMap(record -> record.findings().stream())
          .limit(5)
          .map(finding -> " " + finding.path() + ": " + finding.message().in(language))
          .collect(Collectors.joining());
    }
  }
}
