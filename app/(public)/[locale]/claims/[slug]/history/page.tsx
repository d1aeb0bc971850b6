import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { VersionHistory } from '#components/claims/version-history'
import { PageHeader } from '#components/ui/page-header'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom, getRecord } from '#lib/publishing/cached'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

const find = (slug: string) => (slug === placeholder ? null : getRecord(slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await find((await params).slug)
  const t = await getTranslations('history')
  return record ? { title: record.sentence ? `${t('title')}: ${record.sentence}` : t('title') } : {}
}

export default async function HistoryPage({ params }: Props) {
  const record = await find((await params).slug)
  if (!record) notFound()
  const locale = await getLocale()
  const t = await getTranslations('history')
  const { timeZone } = await getNewsroom()
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <p lang={record.language} className="mt-6 max-w-measure font-serif text-title">
        <a href={publicLinks(locale).claim(record.slug)}>{record.sentence ?? t('ofWithheld')}</a>
      </p>
      <VersionHistory record={record} timeZone={timeZone} locale={locale} />
    </>
  )
}
