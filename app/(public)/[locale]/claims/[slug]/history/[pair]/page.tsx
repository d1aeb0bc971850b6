import type { Metadata } from 'next'
import { cacheLife, cacheTag } from 'next/cache'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ContentDifference } from '#components/differences/content-difference'
import { PublicPage } from '#components/site/public-page'
import { Notice } from '#components/ui/notice'
import { PageHeader } from '#components/ui/page-header'
import { compareContents, hasChanged } from '#lib/differences/content'
import { directionOf } from '#lib/i18n/direction'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { cacheTags } from '#lib/publishing/cache-tags'
import { getSnapshot } from '#lib/publishing/cached'
import { findPair } from '#lib/publishing/found-version'
import { toldIn } from '#lib/publishing/translation'

type Props = { params: Promise<{ slug: string; pair: string }> }

export const generateStaticParams = () => [{ slug: placeholder, pair: placeholder }]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compare'))('title'), robots: { index: false } }
}

/** What a newer version says otherwise than an older one, word by word. */
export default async function DifferencePage({ params }: Props) {
  const { slug, pair } = await params
  const found = await findPair(slug, pair)
  if (!found) notFound()
  const { record, from, to } = found
  const [locale, t] = await Promise.all([getLocale(), getTranslations('compare')])
  const links = publicLinks(locale)
  const { sentence, language } = toldIn(record, locale)
  return (
    <PublicPage place={(each) => each.differences(slug, from, to)}>
      <PageHeader title={t('title')} intro={t('struck')} />
      <p className="mt-6 max-w-measure font-serif text-title">
        <a href={links.claim(slug)} lang={language} dir={directionOf(language)}>
          {sentence}
        </a>
      </p>
      <p className="mt-1 mb-8 text-quiet text-small">
        {t.rich('between', {
          from,
          to,
          older: (chunks) => <a href={links.version(slug, from)}>{chunks}</a>,
          newer: (chunks) => <a href={links.version(slug, to)}>{chunks}</a>,
        })}
      </p>
      <div className="flex max-w-form flex-col gap-8">
        <Difference slug={slug} from={from} to={to} />
      </div>
      <p className="mt-10">
        <a href={links.history(slug)}>{t('back')}</a>
      </p>
    </PublicPage>
  )
}

/** Cached by itself: comparing looks at the clock, so as not to take for ever. */
async function Difference({ slug, from, to }: { slug: string; from: number; to: number }) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  const [t, before, after] = await Promise.all([
    getTranslations('compare'),
    getSnapshot(slug, from),
    getSnapshot(slug, to),
  ])
  if (!before || !after) return <Notice>{t('missing')}</Notice>
  if (!hasChanged(compareContents(before, after))) return <Notice>{t('same')}</Notice>
  return <ContentDifference before={before} after={after} />
}
