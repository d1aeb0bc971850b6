import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { Instant } from '#components/ui/instant'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { showingOf } from '#lib/captures/showing'
import { isId } from '#lib/fields'
import { directionOf } from '#lib/i18n/direction'
import { getNewsroom } from '#lib/publishing/cached'
import { getSource } from '#lib/sources/queries'

type Props = { params: Promise<{ id: string; capture: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.source'))('lookTitle') }
}

/** A capture as it looked, behind a policy under which nothing of it runs and nothing is fetched (next.config.ts, api/desk/captures). */
export default async function LookPage({ params }: Props) {
  await connection()
  const actor = await requireActor()
  const { id, capture: captureId } = await params
  const source = isId(id) ? await getSource(actor, id) : null
  const capture = source?.captures.find((each) => each.id === captureId)
  const showing = capture && capture.length !== null && showingOf(capture.mediaType)
  if (!source || !capture || !showing) notFound()
  const t = await getTranslations('desk.source')
  const { timeZone } = await getNewsroom()
  const address = `/api/desk/captures/${captureId}/page`
  return (
    <>
      <PageHeader
        title={t('lookTitle')}
        intro={
          <bdi lang={source.language} dir={directionOf(source.language)}>
            {source.title}
          </bdi>
        }
      />
      <p className="my-4 text-small">
        <a href={`/desk/sources/${id}/captures/${captureId}`}>{t('read')}</a>
        <span className="ms-4 text-quiet">
          {t('lookHint')} <Instant at={capture.capturedAt} timeZone={timeZone} locale="en" withTime />
        </span>
      </p>
      {showing === 'image' ? (
        // biome-ignore lint/performance/noImgElement: it is shown as it was kept
        <img src={address} alt={t('lookFrame', { title: source.title })} className="h-auto max-w-full" />
      ) : (
        <iframe
          sandbox=""
          referrerPolicy="no-referrer"
          src={address}
          title={t('lookFrame', { title: source.title })}
          className="h-[80vh] w-full border border-line"
        />
      )}
    </>
  )
}
