import './fonts'
import './globals.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundNotice } from '#components/site/not-found-notice'
import { languages } from '#lib/i18n/languages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound')
  return { title: t('title') }
}

/** Made at build time, without a database: it can't say whose record this is. */
export default function GlobalNotFound() {
  return (
    <html lang={languages[0]}>
      <body>
        <main className="mx-auto max-w-page px-4 tablet:px-8">
          <NotFoundNotice locale={languages[0]} />
        </main>
      </body>
    </html>
  )
}
