package id.simpul.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an authority says about itself (OpenID Connect Discovery section 3, RFC 8414 section 2). */
final class AuthorityMetadata {

  private AuthorityMetadata() {}

  static Map<String, Object> of(String issuer, Habits habits) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("issuer", issuer);
    metadata.put("jwks_uri", issuer + "/jwks");
    metadata.put("token_endpoint", issuer + "/token");
    metadata.put("authorization_endpoint", issuer + "/authorize");
    metadata.put("pushed_authorization_request_endpoint", issuer + "/par");
    metadata.put("userinfo_endpoint", issuer + "/userinfo");
    metadata.put("revocation_endpoint", issuer + "/revoke");
    metadata.put("end_session_endpoint", issuer + "/logout");
    metadata.put(
        "grant_types_supported",
        List.of(
            TokenEndpoint.CLIENT_CREDENTIALS,
            TokenEndpoint.TOKEN_EXCHANGE,
            TokenEndpoint.JWT_BEARER,
            "authorization_code",
            "refresh_token"));
    metadata.put(
        "token_endpoint_auth_methods_supported",
        List.of(
            "private_key_jwt",
            habits.has(ServerHabit.SECRET_IN_FORM) ? "client_secret_post" : "client_secret_basic",
            "self_signed_tls_client_auth"));
    metadata.put("token_endpoint_auth_signing_alg_values_supported", Keyring.ALGORITHMS);
    metadata.put("dpop_signing_alg_values_supported", HolderProofs.ALGORITHMS);
    metadata.put("code_challenge_methods_supported", List.of("S256"));
    metadata.put("authorization_response_iss_parameter_supported", true);
    metadata.put("authorization_details_types_supported", List.of(Representations.TYPE));
    metadata.put("client_id_metadata_document_supported", true);
    metadata.put("tls_client_certificate_bound_access_tokens", true);
    metadata.put("response_types_supported", List.of("code"));
    metadata.put("subject_types_supported", List.of("public"));
    metadata.put("id_token_signing_alg_values_supported", Keyring.ALGORITHMS);
    return metadata;
  }
}
