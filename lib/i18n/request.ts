import { locale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { isLanguage, languages } from './languages.ts'

export default getRequestConfig(async () => {
  const requested = await locale()
  const language = isLanguage(requested) ? requested : languages[0]
  const messages = await import(`../../messages/${language}.json`)
  // Instants are shown in the newsroom's own time zone by the components that show them.
  return { locale: language, messages: messages.default, timeZone: 'UTC' }
})
