import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { KeptText } from '#components/captures/kept-text'
import { CaptureList } from '#components/sources/capture-list'
import { PageHeader } from '#components/ui/page-header'
import { WithholdingActs } from '#components/withholdings/withholding-acts'
import { requireActor } from '#lib/auth/actor'
import { captureAddress } from '#lib/captures/address'
import { readingInput } from '#lib/captures/input'
import { isId } from '#lib/fields'
import { directionOf } from '#lib/i18n/direction'
import { getNewsroom } from '#lib/publishing/cached'
import { getCaptureText, getSource } from '#lib/sources/queries'
import { listWithholdings } from '#lib/withholdings/queries'

type Props = { params: Promise<{ id: string; capture: string }>; searchParams: Promise<Record<string, unknown>> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.source'))('captureTitle') }
}

export default async function CapturePage({ params, searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  const { id, capture: captureId } = await params
  const source = isId(id) ? await getSource(actor, id) : null
  const asked = readingInput.parse(await searchParams)
  if (source && captureId === 'newest') {
    const newest = source.captures.find(({ length }) => length !== null)
    redirect(
      newest
        ? captureAddress(id, newest.id, { claim: asked.claim, statement: asked.statement })
        : `/desk/sources/${id}#captures`,
    )
  }
  const capture = source?.captures.find((each) => each.id === captureId)
  if (!source || !capture) notFound()
  const t = await getTranslations('desk.source')
  const { timeZone } = await getNewsroom()
  const text = await getCaptureText(actor, captureId)
  const standing = (await listWithholdings(actor, 'capture', [captureId])).get(captureId)
  return (
    <>
      <PageHeader
        title={t('captureTitle')}
        intro={
          <span lang={source.language} dir={directionOf(source.language)}>
            {source.title}
          </span>
        }
      />
      <p className="my-4 text-small">
        <a href={`/desk/sources/${id}`}>{t('back')}</a>
      </p>
      <CaptureList source={id} captures={[capture]} timeZone={timeZone} isPage />
      {standing && (text !== null || standing.withheld) && (
        <div className="mt-4 max-w-measure text-small">
          <WithholdingActs
            actor={actor}
            subject="capture"
            id={captureId}
            of={`source:${id}`}
            claim={null}
            standing={standing}
            timeZone={timeZone}
            which={t('captureTitle')}
            page={captureAddress(id, captureId)}
            isAsked={asked.withhold === captureId}
          />
        </div>
      )}
      {text !== null &&
        (/\S/.test(text) ? (
          <KeptText actor={actor} source={source} capture={captureId} text={text} asked={asked} timeZone={timeZone} />
        ) : (
          <p className="mt-6 max-w-measure">{t('wordless')}</p>
        ))}
    </>
  )
}
