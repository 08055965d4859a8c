package id.simpul.identity;

import id.simpul.core.http.Authentication;
import id.simpul.core.http.Request;
import java.util.Optional;

/** Puts a token on requests into its resource, and on no others (RFC 6750 section 5.3). */
final class BearerAuthentication implements Authentication {

  private static final String SCHEME = "Bearer ";

  private final TokenSource tokens;
  private final TokenRequest wanted;

  BearerAuthentication(TokenSource tokens, TokenRequest wanted) {
    this.tokens = tokens;
    this.wanted = wanted;
  }

  @Override
  public Request authenticate(Request attempt) {
    if (!wanted.resource().covers(attempt.uri()) || !WebAddress.isSafe(attempt.uri())) {
      throw TokenException.because(
          "token.destination",
          "Token untuk "
              + Quoted.of(wanted.resource().uri())
              + " tidak dikirim ke alamat di luarnya. Panggil alamat di bawah layanan itu, lewat"
              + " https.",
          "A token for "
              + Quoted.of(wanted.resource().uri())
              + " is not sent to an address outside of it. Call an address below that resource,"
              + " over https.");
    }
    return attempt.withHeader("Authorization", SCHEME + tokens.token(wanted).value().reveal());
  }

  @Override
  public boolean refresh(Request refused) {
    Optional<String> sent = refused.headers().first("Authorization");
    if (sent.isEmpty() || !sent.get().startsWith(SCHEME)) {
      return false;
    }
    return tokens.forget(wanted, sent.get().substring(SCHEME.length()));
  }

  /** A person's answers are not kept: they would outlive the token by which they were seen. */
  @Override
  public Optional<String> caller() {
    return wanted.onBehalfOf().isPresent()
        ? Optional.empty()
        : Optional.of(tokens.clientId() + " " + wanted.resource());
  }

  @Override
  public String toString() {
    return "Bearer[" + wanted.resource().uri() + "]";
  }
}
