package id.simpul.example.jabodetabek.jakarta;

import id.simpul.example.jabodetabek.platform.Answer;
import id.simpul.example.jabodetabek.platform.Api;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.VerifiedToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets nobody past without a good token for the API that is asked. */
final class TokenFilter extends HttpFilter {

  /** Where the controllers find the token. */
  static final String TOKEN = VerifiedToken.class.getName();

  @Serial private static final long serialVersionUID = 1L;

  private final transient Authority jakarta;

  TokenFilter(Authority jakarta) {
    this.jakarta = jakarta;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Api> api = Api.at(request.getRequestURI());
    if (api.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      request.setAttribute(TOKEN, jakarta.gate().admit(api.get(), incoming(request)));
    } catch (RuntimeException refused) {
      write(Answer.of(refused), response);
      return;
    }
    chain.doFilter(request, response);
  }

  private IncomingRequest incoming(HttpServletRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    // The host is ours, whatever the request line says: else its sender would choose it.
    URI asked = URI.create(jakarta.baseUrl() + request.getRequestURI());
    return IncomingRequest.of(request.getMethod(), asked, headers);
  }

  private static void write(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.getOutputStream().write(answer.body());
  }
}
