import { isRedirectError } from 'next/dist/client/components/redirect-error'
import { unstable_isUnrecognizedActionError as isUnrecognized } from 'next/navigation'

/** Why a browser has no answer to what it sent. @throws what the framework throws to go to another page */
export function failureOf(error: unknown) {
  if (isRedirectError(error)) throw error
  if (isUnrecognized(error)) return 'outdated'
  return error instanceof TypeError ? 'unreachable' : 'failed'
}
