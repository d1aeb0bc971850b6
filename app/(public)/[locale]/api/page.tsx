import type { Metadata } from 'next'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { Reference } from '#components/interface/reference'
import { PublicPage } from '#components/site/public-page'
import { PageHeader } from '#components/ui/page-header'
import { isLanguage } from '#lib/i18n/languages'
import { dataLinks } from '#lib/links'
import { listClaims } from '#lib/publishing/cached'
import { listParties, listSources, listTopics } from '#lib/publishing/cached-subjects'
import { siteAddress } from '#lib/publishing/site-address'
import { alternatesOf, type Place } from '#lib/translated-page'

const place: Place = (links) => links.interface

export async function generateMetadata(): Promise<Metadata> {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return {}
  const t = await getTranslations('interface')
  return { title: t('title'), description: t('intro'), alternates: alternatesOf(place, locale) }
}

/** Something of each kind, so that every example on the page answers. */
async function findKnown() {
  const [{ claims }, { topics }, { parties }, { sources }] = await Promise.all([
    listClaims(null, 1),
    listTopics(null, 1),
    listParties(null, 1),
    listSources(null, 1),
  ])
  return {
    ...{ claims: claims[0]?.slug, topics: topics[0]?.slug },
    ...{ parties: parties[0]?.slug, sources: sources[0]?.sourceId },
  }
}

export default async function InterfacePage() {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return null
  const t = await getTranslations('interface')
  const files = [
    { href: dataLinks.lines, text: t('lines') },
    { href: dataLinks.table, text: t('table') },
    { href: dataLinks.reviews, text: t('reviews') },
    { href: dataLinks.description, text: t('described') },
  ]
  return (
    <PublicPage place={place}>
      <PageHeader title={t('title')} intro={t('intro')} />
      <section aria-labelledby="whole" className="mt-8 mb-10 max-w-measure">
        <h2 id="whole" className="mb-2 font-semibold text-lead">
          {t('whole')}
        </h2>
        <ul className="flex flex-col gap-1">
          {files.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        {locale !== 'en' && <p className="mt-4 text-quiet text-small">{t('inEnglish')}</p>}
      </section>
      <Reference known={await findKnown()} site={siteAddress()} />
    </PublicPage>
  )
}
