// An issuer by npm's oidc-provider, as strict as it comes: ES512 throughout, JWT access tokens (RFC 9068) for one API,
// DPoP and certificate-bound tokens. Everything is said on the command line:
//   node server.mjs PORT AUDIENCE SIGNING_JWKS_FILE CLIENT_JWKS_FILE [NEIGHBOUR_FILE]
// where NEIGHBOUR_FILE names another authority whose grants it takes (see grants.mjs).
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Provider from 'oidc-provider';
import { JWT_GRANT, takeGrants } from './grants.mjs';

const [port, audience, signingKeys, clientKeys, neighbour] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const issuer = `http://127.0.0.1:${port}`;

const lifetimes = { singkat: 20, loket: 60 };
const api = (asking) => ({
  scope: 'permohonan:kirim',
  audience,
  accessTokenTTL: lifetimes[asking.clientId] ?? 3600,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'ES512' } },
});

const client = (name, more) => ({
  client_id: name,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES512',
  id_token_signed_response_alg: 'ES512',
  jwks: read(clientKeys),
  ...more,
});

const provider = new Provider(issuer, {
  jwks: read(signingKeys),
  clients: [
    client('portal'),
    client('singkat'),
    ...(neighbour ? [client('loket', { grant_types: [JWT_GRANT] })] : []),
    client('portal-dpop', { dpop_bound_access_tokens: true }),
    client('portal-mtls', { tls_client_certificate_bound_access_tokens: true }),
  ],
  clientAuthMethods: ['private_key_jwt'],
  enabledJWA: {
    clientAuthSigningAlgValues: ['ES512'],
    idTokenSigningAlgValues: ['ES512'],
    dPoPSigningAlgValues: ['ES256', 'ES512'],
  },
  scopes: ['permohonan:kirim'],
  // Only the grant of a person's own server makes tokens of this kind here.
  extraTokenClaims: (ctx, token) =>
    token.kind === 'AccessToken' ? { act: { iss: issuer, sub: token.clientId } } : undefined,
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    dPoP: { enabled: true },
    mTLS: {
      enabled: true,
      certificateBoundAccessTokens: true,
      // What a proxy that ends TLS would have put there.
      getCertificate: (ctx) => {
        const der = ctx.get('x-client-certificate');
        return der ? new X509Certificate(Buffer.from(der, 'base64')) : undefined;
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      getResourceServerInfo: (ctx, resource, asking) => api(asking),
    },
  },
});
if (neighbour) takeGrants(provider, issuer, read(neighbour), api({ clientId: 'loket' }));
provider.on('server_error', (ctx, error) => console.error(error));
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
