import 'server-only'
import { tieIdentityByLink } from '#lib/identities/commands'
import { findIdentityHolder } from '#lib/identities/queries'
import { Refusal } from '#lib/refusal'
import { pendingCookie } from './pending-cookie.ts'
import type { Arrival } from './provider.ts'
import { returnPath } from './return-path.ts'
import { admit } from './session-commands.ts'
import { writeSessionId } from './session-cookie.ts'
import { readVisitor } from './visitor.ts'

const refused = (why: string) => `/sign-in?error=${why}`

/** Signs in whoever came back from the provider, or ties who they are there to their link first. Returns where to go. */
export async function receive(arrival: Arrival | null): Promise<string> {
  if (!arrival) return refused('sso_lapsed')
  const { errand } = arrival
  if ('failed' in arrival) {
    return 'link' in errand
      ? `/set-password/${errand.link}?error=sso_${arrival.failed}`
      : refused(`sso_${arrival.failed}`)
  }
  const { identity, vouched } = arrival
  if ('link' in errand) {
    try {
      await tieIdentityByLink(errand.link, identity)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return `/set-password/${errand.link}?error=${error.reason === 'identity_taken' ? 'sso_taken' : 'sso_lapsed'}`
    }
  }
  const personId = await findIdentityHolder(identity)
  const { userAgent } = await readVisitor()
  const admission = personId ? await admit(personId, { vouched }, userAgent) : null
  if (!admission) return refused('sso_unknown')
  const path = returnPath('to' in errand ? errand.to : undefined)
  if ('pendingId' in admission) {
    await pendingCookie.write({ pendingId: admission.pendingId })
    return `/sign-in/code?to=${encodeURIComponent(path)}`
  }
  await writeSessionId(admission.sessionId)
  return path
}
