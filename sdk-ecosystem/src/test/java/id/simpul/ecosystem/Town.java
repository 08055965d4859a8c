package id.simpul.ecosystem;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.core.LocalizedText;
import id.simpul.core.Scope;
import id.simpul.core.ServiceId;
import id.simpul.ecosystem.Platform.Answer;
import id.simpul.identity.Assurance;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.ProtectedResourceMetadata;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import id.simpul.testkit.TestAuthority;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small authority with everything that it takes: token server, site, catalogue, one API. */
final class Town implements AutoCloseable {

  static final String CATALOGUE = "/katalog.jsonld";
  static final String API_CATALOG = "/.well-known/api-catalog";
  static final String METADATA = "/.well-known/oauth-protected-resource/api";
  static final String SCOPE = "layanan";

  final String name;
  final String host;
  final TestAuthority authority;
  final Platform platform = new Platform();
  final SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
  private final List<PublicService> services = new ArrayList<>();
  private String catalogueJson = "{}";

  Town(String name, String host) {
    this(name, host, Clock.systemUTC());
  }

  Town(String name, String host, Clock clock) {
    this.name = name;
    this.host = host;
    this.authority = TestAuthority.builder(name).clock(clock).build();
    publishApiCatalog(platform.at(CATALOGUE).toString());
    publishMetadata(api().toString(), authority.issuer());
  }

  /** Where the API is, which is also its audience. */
  URI api() {
    return platform.at("/api");
  }

  String clientId() {
    return "sistem-" + name;
  }

  ClientIdentity client() {
    return ClientIdentity.of(clientId(), key);
  }

  String iri(String service) {
    return "https://" + host + "/layanan/" + service;
  }

  ServiceId id(String service) {
    return ServiceId.of(iri(service));
  }

  Member.Builder memberBuilder() {
    return Member.builder(name)
        .name(name, name)
        .baseUrl(platform.origin())
        .issuer(authority.issuer().toString())
        .iriPrefixes("https://" + host + "/layanan/")
        .assuranceCeiling(Assurance.SUBSTANTIAL);
  }

  Member member() {
    return memberBuilder().build();
  }

  /** For tests of anything but limits of time: limits that no busy machine reaches. */
  static EcosystemSettingsBuilder patient() {
    return EcosystemSettings.builder()
        .callTimeout(Duration.ofMinutes(10))
        .http(
            Map.of("simpul.http.attempt-timeout", "5m", "simpul.http.connect-timeout", "5m"),
            Path.of(""));
  }

  EcosystemSettingsBuilder settings(Town... others) {
    List<Member> members = new ArrayList<>(List.of(member()));
    for (Town other : others) {
      members.add(other.member());
    }
    return patient().agency(member().id()).client(client()).members(members.toArray(Member[]::new));
  }

  PublicService.Builder describe(String iri, String title) {
    return PublicService.builder(iri)
        .title(title, title)
        .description(title, title)
        .identifier(iri)
        .competentAuthority(authorityDescription());
  }

  private PublicOrganisation authorityDescription() {
    return PublicOrganisation.of(
        "https://" + host + "/dinas", LocalizedText.of("Dinas " + name, "Office " + name));
  }

  Town offer(PublicService service) {
    services.add(service);
    Catalog.Builder catalog =
        Catalog.builder("https://" + host + "/katalog", authorityDescription());
    services.forEach(catalog::service);
    publishCatalogue(CatalogWriter.toJsonLd(catalog.build()));
    return this;
  }

  /** A service with this name under our prefix, whose API is at that address. */
  Town offer(String service, String endpoint) {
    return offer(
        describe(iri(service), service)
            .endpoint(ServiceEndpoint.builder(endpoint).title(service, service).build())
            .build());
  }

  String catalogueJson() {
    return catalogueJson;
  }

  void publishCatalogue(String jsonLd) {
    catalogueJson = jsonLd;
    platform.page(CATALOGUE, new Answer(200, "application/ld+json", jsonLd, Map.of()));
  }

  void publishApiCatalog(String catalogue) {
    String json =
        "{\"linkset\":[{\"anchor\":\"%s\",\"service-meta\":[{\"href\":\"%s\",\"type\":\"application/ld+json\",\"profile\":[\"%s\"]}]}]}"
            .formatted(platform.origin(), catalogue, ApiCatalog.PROFILE);
    platform.page(API_CATALOG, new Answer(200, ApiCatalog.MEDIA_TYPE, json, Map.of()));
  }

  void publishMetadata(String resource, URI... tokenServers) {
    platform.page(
        METADATA,
        Answer.json(
            ProtectedResourceMetadata.resource(URI.create(resource))
                .tokenServers(tokenServers)
                .scopes(Scope.of(SCOPE))
                .toJson()));
  }

  /** How the platform calls itself to a verifier. */
  IncomingRequest incoming(HttpExchange exchange) {
    return IncomingRequest.of(
        exchange.getRequestMethod(),
        platform.at(exchange.getRequestURI().toString()),
        exchange.getRequestHeaders());
  }

  int tokenRequests() {
    return authority.requestsTo("/token");
  }

  @Override
  public void close() {
    platform.close();
    authority.close();
  }
}
