import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AsOfForm } from '#components/claims/as-of-form'
import { ClaimHeadline } from '#components/claims/claim-headline'
import { PublicPage } from '#components/site/public-page'
import { Notice } from '#components/ui/notice'
import { formatEdtf } from '#lib/dates/edtf'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { isDay, standingOn } from '#lib/publishing/as-of'
import { getNewsroom, getRecord, getToday } from '#lib/publishing/cached'
import { toldIn } from '#lib/publishing/translation'

type Props = { params: Promise<{ slug: string; day: string }> }

export const generateStaticParams = () => [{ slug: placeholder, day: placeholder }]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('asOf'))('title'), robots: { index: false } }
}

/** Leads to the version that stood at the end of a day; says so where none did. */
export default async function AsOfPage({ params }: Props) {
  const { slug, day } = await params
  const record = await getRecord(slug)
  if (!record) notFound()
  const [locale, t, { timeZone }, today] = await Promise.all([
    getLocale(),
    getTranslations('asOf'),
    getNewsroom(),
    getToday(),
  ])
  const links = publicLinks(locale)
  const standing = isDay(day) && day <= today ? standingOn(record.versions, day, timeZone) : null
  if (standing) redirect(links.version(slug, standing.number))
  const told = isDay(day) ? formatEdtf(day, locale) : day.slice(0, 40)
  return (
    <PublicPage place={(each) => each.asOf(slug, day)}>
      <div className="flex max-w-measure flex-col gap-8">
        <Notice title={t(isDay(day) ? (day > today ? 'future' : 'before') : 'noDay', { day: told })}>
          <p>
            <a href={links.claim(slug)}>{t('newest')}</a>
          </p>
        </Notice>
        <ClaimHeadline {...toldIn(record, locale)} />
        <AsOfForm slug={slug} locale={locale} latest={today} />
      </div>
    </PublicPage>
  )
}
