import { sha256 } from '#lib/sha256'
import type { FormValues } from '#lib/working-copies/working-copy'
import type { WorkingClaim } from './working-claim.ts'

/** What somebody saw when they pressed a button about it, for a form without fields; null for what isn't there. */
export const seen = (part: object | undefined): FormValues | null =>
  part ? { seen: sha256(JSON.stringify(part)) } : null

export const seenStatement = ({ statements }: WorkingClaim, id: string) => seen(statements.find((one) => one.id === id))

export const seenAccused = ({ accused }: WorkingClaim, party: string) =>
  seen(accused.find((one) => one.party === party))

export const seenRequest = ({ accused }: WorkingClaim, id: string) =>
  seen(accused.flatMap(({ requests }) => requests).find((one) => one.id === id))

export const seenCitation = ({ citations, statements }: WorkingClaim, id: string) =>
  seen([citations, ...statements.map((each) => each.citations)].flat().find((one) => one.id === id))
