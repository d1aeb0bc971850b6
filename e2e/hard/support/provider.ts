import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import { onTestFinished } from 'vitest'

const client = { client_id: 'counterclaim', client_secret: 'only-for-tests-only-for-tests-only' }

/** A real provider of OpenID Connect: it asks who one is and, when told so, says that it asked for a second factor. */
export async function startProvider(port: number, redirectUri: string) {
  const issuer = `http://127.0.0.1:${port}`
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri], id_token_signed_response_alg: 'ES256' }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'one' }] },
    cookies: { keys: ['only-for-tests'] },
    claims: { openid: ['sub'], amr: null },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_, { uid }) => `/who/${uid}` },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/who/')) return void answer(request, response)
    if (request.method === 'POST') return void tell(provider, request, response)
    response.setHeader('content-type', 'text/html').end(form)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.client_id, OIDC_CLIENT_SECRET: client.client_secret }
}

const form = `<!doctype html><html lang="en"><title>Who are you?</title><form method="post"><label>Who <input name="who"></label>
<label><input type="checkbox" name="strong"> Second factor</label><button>Continue</button><button name="refuse">Refuse</button></form>`

async function tell(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  let body = ''
  for await (const chunk of request) body += chunk
  const typed = new URLSearchParams(body)
  if (typed.has('refuse')) {
    return provider.interactionFinished(request, response, { error: 'access_denied' })
  }
  const login = {
    accountId: typed.get('who') ?? '',
    amr: typed.has('strong') ? ['pwd', 'otp'] : ['pwd'],
    remember: false,
  }
  return provider.interactionFinished(request, response, { login })
}
