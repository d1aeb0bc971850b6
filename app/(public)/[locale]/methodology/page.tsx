import type { Metadata } from 'next'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { CodeAnswers } from '#components/pages/code-answers'
import { CountryCounts } from '#components/pages/country-counts'
import { PolicyArticle } from '#components/pages/policy-article'
import { VerdictScale } from '#components/pages/verdict-scale'
import { PublicPage } from '#components/site/public-page'
import { PageHeader } from '#components/ui/page-header'
import { isLanguage } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom, getPolicyPage, listPolicyPages } from '#lib/publishing/cached'
import { getStatistics } from '#lib/publishing/cached-lists'
import { alternatesOf, type Place } from '#lib/translated-page'

const place: Place = (links) => links.policy('method')

export async function generateMetadata(): Promise<Metadata> {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return {}
  const t = await getTranslations('method')
  const page = await getPolicyPage('method', locale)
  return {
    title: page?.title ?? t('title'),
    description: t('description'),
    alternates: alternatesOf(place, locale),
  }
}

/** How the newsroom works, in its own words once it has published them, and what its verdicts mean and come to. */
export default async function MethodologyPage() {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return null
  const t = await getTranslations('method')
  const [{ timeZone }, page, pages, { verdicts, ...byCountry }] = await Promise.all([
    getNewsroom(),
    getPolicyPage('method', locale),
    listPolicyPages(locale),
    getStatistics(),
  ])
  return (
    <PublicPage place={place}>
      {page ? (
        <PolicyArticle
          page={page}
          history={publicLinks(locale).policyHistory('method')}
          timeZone={timeZone}
          locale={locale}
        />
      ) : (
        <PageHeader title={t('title')} intro={t('description')} />
      )}
      <div className="mt-12 flex max-w-form flex-col gap-12">
        <VerdictScale counts={verdicts} locale={locale} />
        <CountryCounts {...byCountry} />
        <CodeAnswers pages={pages} locale={locale} />
      </div>
    </PublicPage>
  )
}
