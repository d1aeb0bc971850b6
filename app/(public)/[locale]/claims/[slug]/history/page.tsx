import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AsOfForm } from '#components/claims/as-of-form'
import { VersionHistory } from '#components/claims/version-history'
import { PublicPage } from '#components/site/public-page'
import { PageHeader } from '#components/ui/page-header'
import { directionOf } from '#lib/i18n/direction'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom, getRecord, getToday } from '#lib/publishing/cached'
import { listTranslationVersions } from '#lib/publishing/cached-translations'
import { toldIn } from '#lib/publishing/translation'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

const find = (slug: string) => (slug === placeholder ? null : getRecord(slug))

const placeOf =
  (slug: string): Place =>
  (links) =>
    links.history(slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await find((await params).slug)
  if (!record) return {}
  const [t, locale] = await Promise.all([getTranslations('history'), getLocale()])
  const { sentence } = toldIn(record, locale)
  return {
    title: sentence ? `${t('title')}: ${sentence}` : t('title'),
    alternates: alternatesOf(placeOf(record.slug), locale),
  }
}

export default async function HistoryPage({ params }: Props) {
  const record = await find((await params).slug)
  if (!record) notFound()
  const locale = await getLocale()
  const t = await getTranslations('history')
  const { sentence, language } = toldIn(record, locale)
  const [{ timeZone }, today, translations, translation] = await Promise.all([
    getNewsroom(),
    getToday(),
    listTranslationVersions(record.slug),
    getTranslations('translation'),
  ])
  return (
    <PublicPage place={placeOf(record.slug)}>
      <PageHeader title={t('title')} intro={t('intro')} />
      <p
        {...(sentence && { lang: language, dir: directionOf(language) })}
        className="mt-6 max-w-measure font-serif text-title"
      >
        <a href={publicLinks(locale).claim(record.slug)}>{sentence ?? t('ofWithheld')}</a>
      </p>
      {translations.length > 0 && (
        <p className="mt-2 text-small">
          <a href={publicLinks(locale).translations(record.slug)}>{translation('history')}</a>
        </p>
      )}
      <div className="mt-6">
        <AsOfForm slug={record.slug} locale={locale} latest={today} />
      </div>
      <VersionHistory record={record} timeZone={timeZone} locale={locale} />
    </PublicPage>
  )
}
