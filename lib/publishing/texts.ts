import 'server-only'
import { createTranslator } from 'next-intl'
import { withLabels } from '#lib/i18n/labels'
import type { Language } from '#lib/i18n/languages'
import type en from '../../messages/en.json'
import { getVerdictLabels } from './cached.ts'

export type Texts = Awaited<ReturnType<typeof getTexts>>

/** What readers see, in one language, for handlers: there the framework does not know which language a route is in. */
export async function getTexts(locale: Language) {
  const { default: messages }: { default: typeof en } = await import(`../../messages/${locale}.json`)
  const labels = await getVerdictLabels(locale)
  return createTranslator({ locale, messages: labels ? withLabels(messages, labels) : messages, timeZone: 'UTC' })
}
