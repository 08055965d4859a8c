package id.simpul.identity;

import id.simpul.core.http.Authentication;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts a token on requests into its resource, and on no others (RFC 6750 section 5.3), with a fresh
 * proof where the token is bound to a key (RFC 9449 section 7.1).
 */
final class BearerAuthentication implements Authentication {

  private static final String HEADER = "Authorization";
  private static final Pattern NONCE_WANTED =
      Pattern.compile("(?i)^DPoP .*\\berror=\"use_dpop_nonce\"");

  private final TokenSource tokens;
  private final TokenRequest wanted;

  BearerAuthentication(TokenSource tokens, TokenRequest wanted) {
    this.tokens = tokens;
    this.wanted = wanted;
  }

  @Override
  public Request authenticate(Request attempt) {
    if (!isInside(attempt.uri())) {
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
    AccessToken token = tokens.token(wanted);
    Request shown = attempt.withHeader(HEADER, token.type() + " " + token.value().reveal());
    return token.type().equals(AccessToken.DPOP)
        ? shown.withHeader(
            Possession.HEADER,
            tokens.possession().proof(attempt.method(), attempt.uri(), token.value()))
        : shown;
  }

  private boolean isInside(URI address) {
    return wanted.resource().covers(address) && WebAddress.isSafe(address);
  }

  /** A server that only wants a nonce in the proof has nothing against the token. */
  @Override
  public boolean refresh(Request refused, Headers answer) {
    boolean bound = refused.headers().first(Possession.HEADER).isPresent();
    boolean noted = bound && tokens.possession().note(refused.uri(), answer);
    boolean wantsNonce =
        answer.all("WWW-Authenticate").stream().anyMatch(NONCE_WANTED.asPredicate());
    return (noted && wantsNonce) || refresh(refused);
  }

  @Override
  public boolean refresh(Request refused) {
    Optional<String> sent = refused.headers().first(HEADER);
    int space = sent.map(text -> text.indexOf(' ')).orElse(-1);
    return space > 0 && tokens.forget(wanted, sent.get().substring(space + 1));
  }

  @Override
  public void answered(Request sent, Headers answer) {
    if (sent.headers().first(Possession.HEADER).isPresent()) {
      tokens.possession().note(sent.uri(), answer);
    }
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
