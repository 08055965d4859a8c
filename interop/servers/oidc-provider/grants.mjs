// The grant of RFC 7523 section 2.1, added the way oidc-provider provides for (registerGrantType): a neighbour's grant
// becomes a token of this issuer, if it is for this issuer, about somebody who is known here, and shown for the first time.
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { errors } from 'oidc-provider';

export const JWT_GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

// neighbour: { issuer, keys (address of its key set), people (who its subjects are here) }
export function takeGrants(provider, issuer, neighbour, api) {
  const keys = createRemoteJWKSet(new URL(neighbour.keys));
  const used = new Set();

  const read = async (assertion) => {
    let claims;
    try {
      const expected = { issuer: neighbour.issuer, requiredClaims: ['exp', 'jti', 'sub'] };
      claims = (await jwtVerify(assertion, keys, expected)).payload;
    } catch (error) {
      throw new errors.InvalidGrant('the assertion is not good here', error.message);
    }
    if (claims.aud !== issuer) throw new errors.InvalidGrant('the assertion is for another server');
    if (used.has(claims.jti)) throw new errors.InvalidGrant('the assertion was used before');
    used.add(claims.jti);
    return claims;
  };

  provider.registerGrantType(
    JWT_GRANT,
    async (ctx) => {
      const { assertion, scope } = ctx.oidc.params;
      if (!assertion) throw new errors.InvalidRequest('missing required parameter assertion');
      const person = neighbour.people[(await read(assertion)).sub];
      if (!person) throw new errors.InvalidGrant('the person of the assertion is not known here');
      const wanted = (scope ?? '').split(' ').filter(Boolean);
      const allowed = api.scope.split(' ');
      if (!wanted.every((each) => allowed.includes(each))) throw new errors.InvalidScope('it is wider than allowed', scope);
      const token = new provider.AccessToken({
        client: ctx.oidc.client,
        accountId: person,
        gty: 'jwt_bearer',
        scope: wanted.join(' ') || undefined,
      });
      token.resourceServer = new provider.ResourceServer(api.audience, api);
      ctx.body = {
        access_token: await token.save(),
        token_type: token.tokenType,
        expires_in: token.expiration,
        scope: token.scope,
      };
    },
    ['assertion', 'scope', 'resource'],
  );
}
