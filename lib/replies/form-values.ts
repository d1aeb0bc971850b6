import type { WorkingClaim } from '#lib/revisions/working-claim'
import type { FormValues } from '#lib/working-copies/working-copy'

/** What the form of a request for a reply says when nobody has typed; null when the claim has no such request. */
export function requestValues({ accused }: WorkingClaim, id: string): FormValues | null {
  const request = accused.flatMap((party) => party.requests).find((one) => one.id === id)
  if (!request) return null
  return {
    'request.askedOn': request.on,
    'request.askedVia': request.via,
    'request.replyBy': request.until ?? '',
    'request.answered': request.answered ? 'yes' : 'no',
    'request.answeredOn': request.answeredOn ?? '',
    'request.outcome': request.outcome ?? '',
  }
}
