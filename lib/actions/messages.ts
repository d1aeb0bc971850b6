import 'server-only'
import { createTranslator } from 'next-intl'
import type { z } from 'zod'
import { getNewsroom } from '#lib/publishing/queries'
import type { Undone } from '#lib/queue/commands'
import type { Refusal } from '#lib/refusal'
import messages from '#messages/desk'
import type { Report } from './form-state.ts'

// Actions know no route, so they can't ask next-intl for the language of the request; the desk speaks English, days
// before months as on its pages.
const locale = 'en-GB'

type Reason = keyof typeof messages.refusals
export type Refused = Pick<Refusal, 'values'> & { reason: Reason }

/** Why it was refused and what to do, in words. */
export async function refusalMessage({ reason, values }: Refused): Promise<string> {
  const { timeZone } = await getNewsroom()
  const t = createTranslator({ locale, messages, timeZone, namespace: 'refusals' })
  const at = new Date(values.at ?? 0)
  const until = new Date(values.until ?? 0)
  return t(wording(reason, values), { ...values, at, until })
}

/** Some refusals have more than one cause. */
function wording(reason: Reason, { name, source, captures, part }: Refusal['values']): Reason {
  if (reason === 'stale' && part === 0) return name ? 'removed' : 'removed_unknown'
  if (reason === 'stale' && part === 1) return name ? 'stale_shown' : 'stale_shown_unknown'
  if (reason === 'stale' && !name) return 'stale_unknown'
  if (reason === 'quotation_not_found' && !source) return 'quotation_without_source'
  if (reason === 'quotation_not_found' && captures === 0) return 'quotation_without_text'
  return reason
}

export function doneMessage(key: keyof typeof messages.desk.done): string {
  return createTranslator({ locale, messages, namespace: 'desk.done' })(key)
}

/** What was done with many claims, and with which it was not. */
export function bulkReport({ done, undone }: { done: number; undone: Undone[] }): Report {
  const t = createTranslator({ locale, messages, namespace: 'desk.bulk' })
  const why = (reason: string) => t(`why.${reason in messages.desk.bulk.why ? reason : 'other'}` as 'why.other')
  return {
    done: done > 0 ? t('done', { count: done }) : null,
    undone: undone.map(({ part, sentence, reason }) => t(`undone.${part}`, { sentence, why: why(reason) })),
  }
}

type Issue = Pick<z.core.$ZodIssue, 'message'> & { maximum?: unknown; other?: string }

/** What is wrong with a field, in words. */
export function fieldMessage({ message, maximum, other = '' }: Issue): string {
  const t = createTranslator({ locale, messages, namespace: 'fields' })
  return t((message in messages.fields ? message : 'invalid') as 'invalid', {
    maximum: Number(maximum ?? 0),
    other,
  })
}
