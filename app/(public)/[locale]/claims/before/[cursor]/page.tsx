import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClaimList } from '#components/claims/claim-list'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom, listClaims } from '#lib/publishing/cached'
import { readCursor } from '#lib/publishing/cursor'

export const generateStaticParams = () => [{ cursor: placeholder }]

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims')
  return { title: t('title'), robots: { index: false } }
}

export default async function OlderClaimsPage({ params }: { params: Promise<{ cursor: string }> }) {
  const { cursor } = await params
  if (!readCursor(cursor)) notFound()
  const { timeZone } = await getNewsroom()
  return <ClaimList {...(await listClaims(cursor))} isFirst={false} timeZone={timeZone} locale={await getLocale()} />
}
