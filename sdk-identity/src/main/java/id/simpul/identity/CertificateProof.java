package id.simpul.identity;

import java.time.Instant;
import java.util.random.RandomGenerator;

/** {@code tls_client_auth} (RFC 8705 section 2.1): the connection's certificate says who asks. */
final class CertificateProof implements ClientProof {

  private final String clientId;

  CertificateProof(String clientId) {
    this.clientId = clientId;
  }

  @Override
  public void add(ServerForm form, ServerContact server, Instant now, RandomGenerator random) {
    form.field("client_id", clientId);
  }

  @Override
  public boolean isByConnection() {
    return true;
  }

  @Override
  public String toString() {
    return "tls_client_auth";
  }
}
