import 'server-only'
import { createTranslator } from 'next-intl'
import { z } from 'zod'
import { env } from '#lib/env'
import { isLanguage, type Language, languages } from '#lib/i18n/languages'
import { readersMessages } from '#lib/i18n/readers-messages'
import { publicLinks } from '#lib/links'
import { sendsMail } from '#lib/mail/commands'
import { getNewsroom } from '#lib/publishing/queries'
import { askSender, tellSender } from './mailing-commands.ts'
import { forgottenAfterDays } from './tip.ts'

const payloadOf = (payload: unknown) => z.object({ tip: z.uuid() }).parse(payload).tip

function writer(language: string) {
  const locale: Language = isLanguage(language) ? language : languages[0]
  const t = createTranslator({ locale, messages: readersMessages[locale], namespace: 'tipMail' })
  return { t, links: publicLinks(locale) }
}

/** Asks whoever left an address with a tip whether it is theirs. */
export async function askTipSender(payload: unknown): Promise<void> {
  if (!sendsMail()) return
  const { name: newsroom } = await getNewsroom()
  await askSender(payloadOf(payload), ({ language, token }) => {
    const { t, links } = writer(language)
    const link = env.APP_URL + links.tipLink(token)
    return { subject: t('askSubject', { newsroom }), body: t('askBody', { newsroom, link }) }
  })
}

/** Tells whoever sent a tip, and confirmed their address, what came of it. */
export async function tellTipSender(payload: unknown): Promise<void> {
  if (!sendsMail()) return
  const { name: newsroom } = await getNewsroom()
  await tellSender(payloadOf(payload), ({ language, token, outcome, reason, slug, words }) => {
    const { t, links } = writer(language)
    const parts = [
      outcome === 'declined' ? t('declined', { reason: reason ?? '' }) : t(outcome),
      slug && t('page', { link: env.APP_URL + links.claim(slug) }),
      t('words', { words: words.replace(/^/gm, '> ') }),
      `-- \n${t('outro', { days: forgottenAfterDays, link: env.APP_URL + links.tipLink(token) })}`,
    ]
    return { subject: t('tellSubject', { newsroom }), body: `${parts.filter(Boolean).join('\n\n')}\n` }
  })
}
