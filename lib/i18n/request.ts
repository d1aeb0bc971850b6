import { locale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { getVerdictLabels } from '#lib/publishing/cached'
import { withLabels } from './labels.ts'
import { isLanguage, languages } from './languages.ts'

/** `asked`: the language of a part of a page that is not the page's own. */
export default getRequestConfig(async ({ locale: asked }) => {
  const ofPage = await locale()
  const requested = asked ?? ofPage
  const language = isLanguage(requested) ? requested : languages[0]
  const { default: messages } = await import(`../../messages/${language}.json`)
  // Instants are shown in the newsroom's own time zone by the components that show them.
  const settings = { locale: language, timeZone: 'UTC' }
  if (!isLanguage(requested)) {
    const { default: ofTheDesk } = await import('../../messages/desk.json')
    return { ...settings, messages: { ...messages, ...ofTheDesk } }
  }
  // Readers see the newsroom's own words for its verdicts, once they are published.
  const labels = isLanguage(ofPage) ? await getVerdictLabels(language) : null
  return { ...settings, messages: labels ? withLabels(messages, labels) : messages }
})
