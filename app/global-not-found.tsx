import './fonts'
import './globals.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Frame } from '#components/site/frame'
import { NotFoundNotice } from '#components/site/not-found-notice'
import { languages } from '#lib/i18n/languages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound')
  return { title: t('title') }
}

/** Made at build time, without a database: it can't say whose record this is, nor in which language it is asked. */
export default async function GlobalNotFound() {
  const t = await getTranslations('notFound')
  const [first, ...others] = languages
  return (
    <html lang={first}>
      <body>
        <Frame name={t('record')} contact={null} pages={[]} locale={first} place={(links) => links.front} isLost>
          <NotFoundNotice locale={first} />
          {others.map((locale) => (
            <NotFoundNotice key={locale} locale={locale} heading="h2" />
          ))}
        </Frame>
      </body>
    </html>
  )
}
