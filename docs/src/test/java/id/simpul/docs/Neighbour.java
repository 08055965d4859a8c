package id.simpul.docs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.core.Scope;
import id.simpul.ecosystem.ApiCatalog;
import id.simpul.ecosystem.Member;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.ProtectedResourceMetadata;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import id.simpul.testkit.ClientRegistration;
import id.simpul.testkit.TestAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A small authority for the code in the pages: a token server, a platform, one API. */
final class Neighbour implements AutoCloseable {

  static final String SCOPE = "layanan";

  private final String name;
  private final HttpServer platform;
  private final SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
  final TestAuthority authority;

  Neighbour(String name) {
    this.name = name;
    this.authority = TestAuthority.start(name);
    try {
      platform =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
    answer(
        ApiCatalog.PATH,
        ApiCatalog.MEDIA_TYPE,
        exchange ->
            ApiCatalog.of(at("").toString())
                .catalogue(at("/katalog").toString(), CatalogWriter.JSON_LD)
                .toJson());
    platform.start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + platform.getAddress().getPort() + path);
  }

  /** Where the API begins, which is its audience too. */
  URI api() {
    return at("/api");
  }

  ClientIdentity client() {
    return ClientIdentity.of("sistem-" + name, key);
  }

  Member member() {
    return Member.builder(name)
        .name(name, name)
        .baseUrl(at("").toString())
        .issuer(authority.issuer().toString())
        .iriPrefixes(iri(""))
        .build();
  }

  String iri(String service) {
    return "https://" + name + ".example/layanan/" + service;
  }

  /** This authority's system may ask that token server for tokens to that API. */
  Neighbour mayCall(Neighbour other, TestAuthority tokenServer, String... ownAudiences) {
    tokenServer.registerClient(
        ClientRegistration.of("sistem-" + name, key.publicJwks())
            .scopes(SCOPE)
            .resources(other.api().toString())
            .ownResources(ownAudiences));
    return this;
  }

  Neighbour publish(Catalog catalog) {
    return answer("/katalog", CatalogWriter.JSON_LD, exchange -> CatalogWriter.toJsonLd(catalog));
  }

  Neighbour accept(TestAuthority... tokenServers) {
    URI[] issuers = new URI[tokenServers.length];
    for (int i = 0; i < issuers.length; i++) {
      issuers[i] = tokenServers[i].issuer();
    }
    String metadata =
        ProtectedResourceMetadata.resource(api())
            .tokenServers(issuers)
            .scopes(Scope.of(SCOPE))
            .toJson();
    return answer(
        ProtectedResourceMetadata.wellKnown(api()).getPath(),
        "application/json",
        exchange -> metadata);
  }

  Neighbour answer(String path, String type, Function<HttpExchange, String> page) {
    platform.createContext(
        path,
        exchange -> {
          try (exchange) {
            byte[] body = page.apply(exchange).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    return this;
  }

  static IncomingRequest incoming(HttpExchange exchange) {
    return IncomingRequest.of(
        exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders());
  }

  @Override
  public void close() {
    platform.stop(0);
    authority.close();
  }
}
