package id.simpul.example.jabodetabek.platform;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.VerifiedToken;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Which request goes to which desk, and past which gate. */
final class JdkRoutes {

  private static final int LARGEST_BODY = 64 * 1024;
  private static final String LETTER = Api.LETTERS.path() + "/surat/";

  private final Authority authority;

  JdkRoutes(Authority authority) {
    this.authority = authority;
  }

  Answer answer(HttpExchange exchange, URI baseUrl) throws IOException {
    String path = exchange.getRequestURI().getPath();
    IncomingRequest request =
        IncomingRequest.of(
            exchange.getRequestMethod(),
            publicAddress(baseUrl, exchange.getRequestURI()),
            exchange.getRequestHeaders());
    if (path.startsWith(Portal.PATH + "/")) {
      return portal(path, authority.gate().admitToPortal(request), body(exchange));
    }
    Optional<Api> api = Api.at(path);
    if (api.isPresent()) {
      return desk(path, authority.gate().admit(api.get(), request), body(exchange));
    }
    return authority
        .announcements()
        .read(path, ifNoneMatch(exchange))
        .orElseThrow(JdkRoutes::nothingHere);
  }

  private Answer portal(String path, VerifiedToken resident, byte[] body) {
    Portal portal = authority.desks().portal();
    return switch (path.substring(Portal.PATH.length())) {
      case "/keringanan-biaya" ->
          Answer.json(portal.applyForRelief(resident, Json.read(body, ReliefApplication.class)));
      case "/ktp-el-hilang" ->
          Answer.json(portal.reportLostCard(resident, Json.read(body, LostCard.class)));
      default -> throw nothingHere();
    };
  }

  private Answer desk(String path, VerifiedToken token, byte[] body) {
    Desks desks = authority.desks();
    if (path.startsWith(LETTER)) {
      return Answer.json(desks.readLetter(token, path.substring(LETTER.length())));
    }
    if (path.equals(Api.IDENTITY_CARD.path() + "/antrean")) {
      return Answer.json(desks.queueToday());
    }
    if (path.equals(Api.IDENTITY_CARD.path() + "/hilang")) {
      return Answer.json(desks.reportLostCard(Json.read(body, LostCard.class)));
    }
    throw nothingHere();
  }

  /** The host is ours, whatever the request line says: else its sender would choose it. */
  private static URI publicAddress(URI baseUrl, URI asked) {
    return URI.create(baseUrl + asked.getRawPath());
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    return exchange.getRequestBody().readNBytes(LARGEST_BODY);
  }

  private static String ifNoneMatch(HttpExchange exchange) {
    String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
    return etag == null ? "" : etag;
  }

  private static Refusal nothingHere() {
    return Refusal.of(404, "path.unknown", "Tidak ada apa-apa di alamat ini.", "Nothing is here.");
  }
}
