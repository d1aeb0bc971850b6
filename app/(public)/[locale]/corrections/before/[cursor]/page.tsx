import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CorrectionPages } from '#components/corrections/correction-pages'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom } from '#lib/publishing/cached'
import { listCorrections } from '#lib/publishing/cached-lists'
import { readCursor } from '#lib/publishing/cursor'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ cursor: string }> }

export const generateStaticParams = () => [{ cursor: placeholder }]

const placeOf =
  (cursor: string): Place =>
  (links) =>
    links.correctionsBefore(cursor)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cursor } = await params
  if (!readCursor(cursor)) return {}
  const t = await getTranslations('corrections')
  return { title: t('title'), robots: { index: false }, alternates: alternatesOf(placeOf(cursor), await getLocale()) }
}

export default async function OlderCorrectionsPage({ params }: Props) {
  const { cursor } = await params
  if (!readCursor(cursor)) notFound()
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={placeOf(cursor)}>
      <CorrectionPages
        {...(await listCorrections(cursor))}
        isFirst={false}
        timeZone={timeZone}
        locale={await getLocale()}
      />
    </PublicPage>
  )
}
