import 'server-only'
import * as openid from 'openid-client'
import { env } from '#lib/env'
import { type Identity, isVouchedFor } from '#lib/identities/identity'
import { sealedCookie } from './sealed-cookie.ts'

/** What somebody went to the provider for: to sign in and go on to a page, or to tie who they are there to a one-time link. */
type Errand = { to: string } | { link: string }

type Journey = { state: string; nonce: string; verifier: string; errand: Errand }

const patienceSeconds = 10
const minutes = 10
const journey = sealedCookie<Journey>('journey', minutes * 60)

const callbackPath = '/api/auth/single-sign-on'

/** The provider's name as people know it; null where none is set. */
export function providerName(): string | null {
  if (!env.OIDC_ISSUER) return null
  return env.OIDC_NAME ?? new URL(env.OIDC_ISSUER).host
}

/** The way to the provider. This browser alone can finish it: code, state and nonce are bound to its cookie. */
export async function setOut(errand: Errand): Promise<string> {
  const configuration = await discovered()
  const trip = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() }
  await journey.write({ ...trip, errand })
  const address = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: env.APP_URL + callbackPath,
    scope: 'openid',
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(trip.verifier),
    code_challenge_method: 'S256',
    ...asking(configuration),
  })
  return address.href
}

/** Some say how somebody signed in there only when they are asked; others may refuse what they don't know. */
const asking = (configuration: openid.Configuration) =>
  configuration.serverMetadata().claims_parameter_supported
    ? { claims: JSON.stringify({ id_token: { amr: null } }) }
    : undefined

export type Arrival = { errand: Errand } & (
  | { identity: Identity; vouched: boolean }
  | { failed: 'denied' | 'unreachable' | 'not_understood' }
)

/** Who came back from the provider, and for what. Null when this browser never set out, or too long ago. */
export async function arrive(query: string): Promise<Arrival | null> {
  const trip = await journey.read()
  await journey.forget()
  if (!trip) return null
  const { errand, state, nonce, verifier } = trip
  try {
    const tokens = await openid.authorizationCodeGrant(
      await discovered(),
      new URL(env.APP_URL + callbackPath + query),
      { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    )
    const claims = tokens.claims()
    if (!claims) return { errand, failed: 'not_understood' }
    return { errand, identity: { issuer: claims.iss, subject: claims.sub }, vouched: isVouchedFor(claims.amr) }
  } catch (error) {
    return { errand, failed: reasonOf(error) }
  }
}

function reasonOf(error: unknown) {
  if (error instanceof openid.AuthorizationResponseError) return 'denied'
  console.error('SINGLE_SIGN_ON', error instanceof Error ? `${error.message} ${causeOf(error)}` : error)
  return error instanceof ProviderUnreachable ? 'unreachable' : 'not_understood'
}

const causeOf = ({ cause }: Error) => (cause instanceof Error ? `(${cause.message})` : '')

export class ProviderUnreachable extends Error {}

let known: Promise<openid.Configuration> | undefined

/** What the provider says of itself; asked again after a failure. */
async function discovered(): Promise<openid.Configuration> {
  known ??= discover()
  try {
    return await known
  } catch (cause) {
    known = undefined
    throw new ProviderUnreachable('The provider of OIDC_ISSUER could not be read.', { cause })
  }
}

async function discover() {
  const issuer = new URL(env.OIDC_ISSUER ?? '')
  const configuration = await openid.discovery(issuer, env.OIDC_CLIENT_ID ?? '', env.OIDC_CLIENT_SECRET, undefined, {
    timeout: patienceSeconds,
    // Only ever on this machine itself: lib/env.ts.
    execute: issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [],
  })
  // The signature of who somebody is is checked too, not only the connection that it came over.
  openid.enableNonRepudiationChecks(configuration)
  return configuration
}
