import { getTranslations } from 'next-intl/server'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'

/** `heading`: a page that does not know its reader's language says it in each, and has one first heading. */
export async function NotFoundNotice({ locale, heading: Heading = 'h1' }: { locale: string; heading?: 'h1' | 'h2' }) {
  const t = await getTranslations({ locale, namespace: 'notFound' })
  const links = publicLinks(locale)
  return (
    <div lang={locale} dir={directionOf(locale)} className="max-w-measure py-8">
      <Heading className={`font-medium font-serif ${Heading === 'h1' ? 'text-headline' : 'text-title'}`}>
        {t('title')}
      </Heading>
      <p className="mt-3">{t('text')}</p>
      <ul className="mt-5 flex gap-6">
        <li>
          <a href={links.front}>{t('front')}</a>
        </li>
        <li>
          <a href={links.claims}>{t('claims')}</a>
        </li>
      </ul>
    </div>
  )
}
