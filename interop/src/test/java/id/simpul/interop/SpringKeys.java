package id.simpul.interop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The published keys of a {@link SpringIssuer}, oldest first; the newest signs. */
final class SpringKeys implements JWKSource<SecurityContext> {

  private final List<JWK> all = new CopyOnWriteArrayList<>();

  SpringKeys() {
    add();
  }

  void add() {
    try {
      all.add(
          new RSAKeyGenerator(2048)
              .keyID(UUID.randomUUID().toString())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .generate());
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  void keepNewest() {
    all.retainAll(List.of(newest()));
  }

  JWK newest() {
    return all.get(all.size() - 1);
  }

  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) {
    return selector.select(new JWKSet(new ArrayList<>(all)));
  }
}
