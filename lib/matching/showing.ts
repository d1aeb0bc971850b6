import 'server-only'
import { isReadable } from '#lib/fields'
import { readersMessages } from '#lib/i18n/readers-messages'
import type { Actor } from '#lib/people/person'
import messages from '#messages/desk'
import type { ShownMatch } from './match.ts'
import { matchClaims } from './queries.ts'

/** Claims that may be the same as what a text says, best first; none for a text that nobody can read. */
export async function alikeClaims(actor: Actor, text: string, own: string | null = null): Promise<ShownMatch[]> {
  if (!text.trim() || !isReadable(text)) return []
  const found = await matchClaims(actor, text, own)
  return found.map(({ id, sentence, language, state, slug, verdict, likely }) => {
    const shown = slug !== null && state !== 'retracted' ? verdict : null
    const word = shown ? readersMessages.en.verdict[shown] : messages.desk.state[state]
    return { id, sentence, language, verdict: shown, word, isPublic: slug !== null, likely }
  })
}
