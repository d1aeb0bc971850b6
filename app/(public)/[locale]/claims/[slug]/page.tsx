import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { VersionPage } from '#components/claims/version-page'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom, getRecord, getSnapshot, listRelatives } from '#lib/publishing/cached'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

const find = (slug: string) => (slug === placeholder ? null : getRecord(slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await find((await params).slug)
  const t = await getTranslations('standing')
  return record ? { title: record.sentence ?? t('withheldClaim'), description: record.finding } : {}
}

export default async function ClaimPage({ params }: Props) {
  const record = await find((await params).slug)
  const version = record?.versions.find((one) => one.number === record.number)
  if (!record || !version) notFound()
  const { timeZone } = await getNewsroom()
  const [claim, relatives] = await Promise.all([
    getSnapshot(record.slug, version.number),
    listRelatives(record.slug, record.claimId),
  ])
  return (
    <VersionPage
      record={record}
      version={version}
      claim={claim}
      timeZone={timeZone}
      locale={await getLocale()}
      relatives={relatives}
    />
  )
}
