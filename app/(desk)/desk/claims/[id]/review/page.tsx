import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ClaimHeader } from '#components/claims/claim-header'
import { ClaimRecord } from '#components/claims/claim-record'
import { ContentFacts } from '#components/claims/content-facts'
import { ReviewDecision } from '#components/claims/review-decision'
import { ReviewRequest } from '#components/claims/review-request'
import { ReadNews } from '#components/notifications/read-news'
import { LeftOutRelations } from '#components/relations/left-out'
import { AsSeen } from '#components/reviews/as-seen'
import { GatesHeld } from '#components/reviews/gates-held'
import { OpenDeadlines } from '#components/reviews/open-deadlines'
import { Reading } from '#components/reviews/reading'
import { BaseName, Ways } from '#components/reviews/ways'
import { Notice } from '#components/ui/notice'
import { WithheldBefore } from '#components/withholdings/withheld-before'
import { requireActor } from '#lib/auth/actor'
import { listPoints } from '#lib/checklist/queries'
import { hasSaid } from '#lib/comments/comment'
import { listColleagues, listThreads } from '#lib/comments/queries'
import { dayIn } from '#lib/dates/day'
import { compareContents, hasChanged } from '#lib/differences/content'
import { directionOf } from '#lib/i18n/direction'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { findReview } from './find.ts'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ view?: string; since?: string; seen?: string; about?: string }>
}

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.review'))('title') }
}

export default async function ReviewPage({ params, searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const asked = await searchParams
  const found = await findReview(actor, id, asked)
  if (!found) notFound()
  const { claim, subject, request, content, base, bases, before } = found
  const t = await getTranslations('desk.review')
  const [{ timeZone }, threads, colleagues, points] = await Promise.all([
    getNewsroom(),
    listThreads(actor, { of: 'claim', id }),
    listColleagues(actor),
    listPoints(actor),
  ])
  const path = `/desk/claims/${id}/review`
  const view = asked.view === 'page' && request ? 'page' : 'fields'
  const decides = request !== undefined && can(actor, 'approve', subject)
  return (
    <>
      <ClaimHeader claim={claim} subject={subject} timeZone={timeZone} />
      <ReadNews actor={actor} matter={{ of: 'claim', id }} />
      <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {base.kind === 'seen' && (
            <Notice role="alert" tone="alert" title={t('overtaken')}>
              <p>{t(request?.hash === base.hash ? 'overtakenSame' : 'overtakenText')}</p>
            </Notice>
          )}
          {!request && (
            <Notice title={t('none')}>
              <p>
                {t('noneText')} <a href={`/desk/claims/${id}`}>{t('toWork')}</a>
              </p>
            </Notice>
          )}
          {content ? (
            <section aria-label={t(request ? 'intro' : 'draft')} className="flex min-w-0 flex-col gap-8">
              {request && (
                <Notice title={t('intro')}>
                  <p className="break-all">
                    {t('hash')}: <code className="font-mono text-fine">{request.hash}</code>
                  </p>
                </Notice>
              )}
              {request && (
                <Ways path={path} view={view} base={base} bases={bases} timeZone={timeZone} decides={decides} />
              )}
              {view === 'page' ? (
                <>
                  <h2
                    lang={content.language}
                    dir={directionOf(content.language)}
                    className="max-w-[24em] font-medium font-serif text-headline"
                  >
                    {content.sentence}
                  </h2>
                  <div className="max-w-measure">
                    <ContentFacts claim={content} locale="en" />
                  </div>
                  <ClaimRecord claim={content} timeZone={timeZone} locale="en" />
                </>
              ) : (
                <>
                  <h2 className="border-ink border-b pb-1.5 font-semibold text-lead">
                    {before
                      ? t.rich('changesSince', { base: () => <BaseName base={base} timeZone={timeZone} /> })
                      : t(request ? 'whole' : 'draft')}
                  </h2>
                  {before && !hasChanged(compareContents(before, content)) && <p>{t('same')}</p>}
                  <Reading
                    before={before}
                    content={content}
                    threads={threads}
                    colleagues={can(actor, 'write') ? colleagues : null}
                    about={asked.about ?? 'whole'}
                    timeZone={timeZone}
                  />
                </>
              )}
            </section>
          ) : (
            <p>{t('withheld')}</p>
          )}
        </div>
        {request && (
          <aside className="flex flex-col gap-8 self-start text-small desktop:sticky desktop:top-0 desktop:max-h-dvh desktop:overflow-y-auto desktop:py-4">
            <WithheldBefore actor={actor} claim={id} />
            <ReviewRequest request={request} slug={claim.slug} live={subject.revision - 1} timeZone={timeZone} />
            {content && <OpenDeadlines claim={content} today={dayIn(timeZone, new Date())} />}
            <LeftOutRelations actor={actor} claim={id} />
            {content && <GatesHeld waivers={content.waivers} />}
            <AsSeen key={asked.seen} hash={request.hash}>
              <ReviewDecision
                actor={actor}
                subject={subject}
                hash={request.hash}
                timeZone={timeZone}
                points={points}
                colleagues={colleagues}
                hasSaid={hasSaid(threads)}
              />
            </AsSeen>
          </aside>
        )}
      </div>
      {decides && (
        <p className="sticky bottom-0 -mx-4 mt-6 border-ink border-t bg-paper px-4 py-2 text-small desktop:hidden">
          <a href="#decide" className="font-semibold">
            {t('jump')}
          </a>
        </p>
      )}
    </>
  )
}
