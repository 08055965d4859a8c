package id.simpul.testkit;

import java.util.Map;
import java.util.Optional;

/** Which desk of the authority a request goes to, and who has to have proven what before. */
final class AuthorityDesks {

  private final Issuer issuer;
  private final ClientAuthentication clients;
  private final HolderProofs proofs;
  private final TokenEndpoint tokens;
  private final SignInDesk signIns;
  private final UserInfoDesk userInfo;
  private final Map<String, ClientRegistration> registered;
  private final MemberClients members;

  AuthorityDesks(
      Issuer issuer,
      ClientAuthentication clients,
      HolderProofs proofs,
      TokenEndpoint tokens,
      SignInDesk signIns,
      Map<String, ClientRegistration> registered,
      MemberClients members) {
    this.issuer = issuer;
    this.clients = clients;
    this.proofs = proofs;
    this.tokens = tokens;
    this.signIns = signIns;
    this.userInfo = new UserInfoDesk(issuer);
    this.registered = registered;
    this.members = members;
  }

  /** A nonce to hand out with the answer. */
  Optional<String> nonce() {
    return proofs.nonce();
  }

  Reply answer(String desk, WebCall call) throws OAuthError {
    return switch (desk) {
      case "/token" -> token(call);
      case "/par" -> Reply.created(signIns.push(clients.authenticate(call), call.form()));
      case "/authorize" -> Reply.to(signIns.authorize(call.query(), this::client));
      case "/userinfo" -> Reply.ok(userInfo.answer(call));
      case "/revoke" -> revoke(call);
      case "/logout" -> Reply.to(signIns.logout(call.query(), this::client));
      default -> new Reply(404, Map.of("error", "not_found"), null);
    };
  }

  private Reply token(WebCall call) throws OAuthError {
    Form form = call.posted();
    String grantType = issuer.habits().grantType(call);
    Optional<String> thumbprint = proofs.check(call, issuer.name() + "/token");
    ClientRegistration client = clients.authenticate(call);
    return Reply.ok(tokens.answer(grantType, client, form, Binding.of(client, call, thumbprint)));
  }

  private Reply revoke(WebCall call) throws OAuthError {
    ClientRegistration client = clients.authenticate(call);
    signIns.revoke(client, call.form().required("token"));
    return Reply.ok(Map.of());
  }

  private ClientRegistration client(String id) throws OAuthError {
    ClientRegistration known = registered.get(id);
    if (known != null) {
      return known;
    }
    return members
        .find(id)
        .orElseThrow(() -> OAuthError.of("invalid_request", "no client has this client_id"));
  }
}
