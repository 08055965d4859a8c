package id.simpul.interop;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The authorities whose grants a {@link SpringIssuer} takes, and who their people are here. */
final class SpringNeighbours {

  private final String issuer;
  private final Map<String, Neighbour> known = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  SpringNeighbours(String issuer) {
    this.issuer = issuer;
  }

  void introduce(String neighbour, String keys, Map<String, String> people) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).validateType(false).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(),
            new JwtClaimValidator<List<String>>("aud", List.of(issuer)::equals)));
    known.put(neighbour, new Neighbour(decoder, people));
  }

  /** The grant, if it is one of a neighbour for this server, and shown for the first time. */
  Jwt read(String assertion) {
    try {
      String from = JWTParser.parse(assertion).getJWTClaimsSet().getIssuer();
      Neighbour neighbour = from == null ? null : known.get(from);
      if (neighbour == null) {
        throw refused("the issuer of the assertion is not known here");
      }
      Jwt grant = neighbour.decoder.decode(assertion);
      if (!used.add(from + " " + grant.getId())) {
        throw refused("the assertion was used before");
      }
      return grant;
    } catch (ParseException | JwtException e) {
      throw refused("the assertion is not good here: " + e.getMessage());
    }
  }

  /** The person of a grant, by the name that this server has for her. */
  String personOf(Jwt grant) {
    Neighbour neighbour = known.get(grant.getClaimAsString("iss"));
    String person = neighbour == null ? null : neighbour.people.get(grant.getSubject());
    if (person == null) {
      throw refused("the person of the assertion is not known here");
    }
    return person;
  }

  private static OAuth2AuthenticationException refused(String why) {
    return new OAuth2AuthenticationException(
        new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, why, null));
  }

  private record Neighbour(JwtDecoder decoder, Map<String, String> people) {}
}
