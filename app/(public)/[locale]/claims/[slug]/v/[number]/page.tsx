import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { VersionPage } from '#components/claims/version-page'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom, getRecord, getSnapshot } from '#lib/publishing/cached'

type Props = { params: Promise<{ slug: string; number: string }> }

export const generateStaticParams = () => [{ slug: placeholder, number: placeholder }]

async function find(params: Props['params']) {
  const { slug, number } = await params
  if (!/^[1-9][0-9]{0,8}$/.test(number)) return null
  const record = await getRecord(slug)
  const version = record?.versions.find((one) => one.number === Number(number))
  return record && version ? { record, version } : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params)
  const t = await getTranslations('standing')
  return found ? { title: found.record.sentence ?? t('withheldClaim'), robots: { index: false } } : {}
}

export default async function ClaimVersionPage({ params }: Props) {
  const found = await find(params)
  if (!found) notFound()
  const { record, version } = found
  const { timeZone } = await getNewsroom()
  const claim = await getSnapshot(record.slug, version.number)
  return <VersionPage record={record} version={version} claim={claim} timeZone={timeZone} locale={await getLocale()} />
}
