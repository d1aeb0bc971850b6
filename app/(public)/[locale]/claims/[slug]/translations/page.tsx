import type { Metadata } from 'next'
import { cacheLife, cacheTag } from 'next/cache'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicPage } from '#components/site/public-page'
import { PublishedTranslations } from '#components/translations/published-translations'
import { PageHeader } from '#components/ui/page-header'
import { directionOf } from '#lib/i18n/direction'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { cacheTags } from '#lib/publishing/cache-tags'
import { getNewsroom, getRecord } from '#lib/publishing/cached'
import { listTranslationVersions } from '#lib/publishing/cached-translations'
import { toldIn } from '#lib/publishing/translation'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

/** What was never translated has no such page. */
async function find(params: Props['params']) {
  const { slug } = await params
  if (slug === placeholder || (await listTranslationVersions(slug)).length === 0) return null
  return getRecord(slug)
}

const placeOf =
  (slug: string): Place =>
  (links) =>
    links.translations(slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await find(params)
  if (!record) return {}
  const [t, locale] = await Promise.all([getTranslations('translation'), getLocale()])
  const { sentence } = toldIn(record, locale)
  return {
    title: sentence ? `${t('history')}: ${sentence}` : t('history'),
    alternates: alternatesOf(placeOf(record.slug), locale),
  }
}

/** Every version of every translation: what was published of them doesn't change silently either. */
export default async function TranslationsPage({ params }: Props) {
  const record = await find(params)
  if (!record) notFound()
  const [t, withheld, locale] = await Promise.all([
    getTranslations('translation'),
    getTranslations('history'),
    getLocale(),
  ])
  const { sentence, language } = toldIn(record, locale)
  const links = publicLinks(locale)
  return (
    <PublicPage place={placeOf(record.slug)}>
      <PageHeader title={t('history')} intro={t('historyIntro')} />
      <p
        {...(sentence && { lang: language, dir: directionOf(language) })}
        className="mt-6 max-w-measure font-serif text-title"
      >
        <a href={links.claim(record.slug)}>{sentence ?? withheld('ofWithheld')}</a>
      </p>
      <Versions slug={record.slug} locale={locale} />
    </PublicPage>
  )
}

/** Cached by itself, as the differences of claims are (../history/[pair]). */
async function Versions({ slug, locale }: { slug: string; locale: string }) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  const [versions, { timeZone }] = await Promise.all([listTranslationVersions(slug), getNewsroom()])
  return <PublishedTranslations slug={slug} versions={versions} timeZone={timeZone} locale={locale} />
}
