import type { Metadata } from 'next'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { PublicPage } from '#components/site/public-page'
import { isLanguage } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import type { Place } from '#lib/translated-page'

const place: Place = (links) => links.received

export async function generateMetadata(): Promise<Metadata> {
  if (!isLanguage(await rootLocale())) return {}
  return { title: (await getTranslations('submit'))('receivedTitle'), robots: { index: false } }
}

/** The same for whoever sent something, so that sending it again by mistake is as good as once. */
export default async function ReceivedPage() {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return null
  const t = await getTranslations('submit')
  return (
    <PublicPage place={place}>
      <div className="mx-auto flex max-w-form flex-col gap-4">
        <h1 className="font-semibold font-serif text-headline">{t('receivedTitle')}</h1>
        <p>{t('received')}</p>
        <p>{t('receivedMail')}</p>
        <p>
          <a href={publicLinks(locale).claims}>{t('toClaims')}</a>
        </p>
      </div>
    </PublicPage>
  )
}
