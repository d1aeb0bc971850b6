import el from '#messages/el' with { type: 'json' }
import en from '#messages/en' with { type: 'json' }
import fa from '#messages/fa' with { type: 'json' }
import nl from '#messages/nl' with { type: 'json' }
import type { Language } from './languages.ts'

/** What readers see, for what knows no route: actions and mails. */
export const readersMessages: Record<Language, typeof en> = { en, nl, el, fa }
