import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ReadNews } from '#components/notifications/read-news'
import { RecordActs } from '#components/records/record-acts'
import { RecordComparison } from '#components/records/record-comparison'
import { RecordHistory } from '#components/records/record-history'
import { RecordViews } from '#components/records/record-views'
import { Decision } from '#components/reviews/decision'
import { BesideOriginal } from '#components/translations/beside-original'
import { Notice } from '#components/ui/notice'
import { PageHeader } from '#components/ui/page-header'
import { approveRecordAction, requestRecordChangesAction } from '#lib/actions/records'
import { requireActor } from '#lib/auth/actor'
import { hasSaid } from '#lib/comments/comment'
import { listColleagues, listThreads } from '#lib/comments/queries'
import { isId } from '#lib/fields'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { recordPage } from '#lib/records/fields'
import { getRecordContents, getStanding, listRecordPublications, listRecordReviews } from '#lib/records/queries'
import { isRecordSubject } from '#lib/records/record'

type Props = { params: Promise<{ subject: string; id: string }>; searchParams: Promise<{ about?: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records.views'))('review') }
}

export default async function RecordReviewPage({ params, searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  const { subject, id } = await params
  const record = isRecordSubject(subject) && isId(id) ? await getStanding(actor, subject, id) : null
  if (!record) notFound()
  const t = await getTranslations('records')
  const desk = await getTranslations('desk.review')
  const [{ live, next }, publications, reviews, { timeZone }, threads, colleagues] = await Promise.all([
    getRecordContents(actor, record),
    listRecordPublications(actor, record.subject, id),
    listRecordReviews(actor, record.subject, id),
    getNewsroom(),
    listThreads(actor, { of: record.subject, id }),
    listColleagues(actor),
  ])
  if (!next) notFound()
  const isAsked = record.state === 'in_review' || record.state === 'approved'
  const note = isAsked && reviews[0]?.note
  return (
    <>
      <PageHeader title={titleOf(next) ?? t('subject.labels')} intro={t(`subject.${record.subject}`)}>
        <RecordViews record={record} page={recordPage(next)} current="review" />
      </PageHeader>
      <ReadNews actor={actor} matter={{ of: record.subject, id }} />
      <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="flex min-w-0 max-w-form flex-col gap-8">
          <Notice title={isAsked ? t('submitted') : t('working')}>
            {isAsked && record.request && (
              <p className="break-all">
                {desk('hash')}: <code className="font-mono text-fine">{record.request.hash}</code>
              </p>
            )}
            {note && <p dir="auto">{note}</p>}
          </Notice>
          {'hash' in next && <BesideOriginal actor={actor} translation={next} />}
          {record.state === 'in_review' && record.readers?.includes(actor.id) === false && (
            <Notice title={t('notRead')}>
              <a href="/desk/account#languages">{t('sayWhatYouRead')}</a>
            </Notice>
          )}
          <RecordComparison
            record={record}
            live={live}
            next={next}
            threads={threads}
            colleagues={can(actor, 'write') ? colleagues : null}
            about={(await searchParams).about ?? 'whole'}
            timeZone={timeZone}
          />
        </div>
        <aside className="flex flex-col gap-8 self-start">
          {can(actor, 'review_record', record) && record.request ? (
            <Decision
              matter={{ of: record.subject, id }}
              hidden={{ subject: record.subject, id, basedOn: record.version, seen: record.request.hash }}
              approve={approveRecordAction}
              requestChanges={requestRecordChangesAction}
              colleagues={colleagues}
              hasSaid={hasSaid(threads)}
            />
          ) : (
            <RecordActs actor={actor} record={record} />
          )}
        </aside>
      </div>
      <div className="mt-10">
        <RecordHistory publications={publications} reviews={reviews} timeZone={timeZone} />
      </div>
    </>
  )
}

function titleOf(content: NonNullable<Awaited<ReturnType<typeof getRecordContents>>['next']>): string | null {
  if ('title' in content) return content.title
  if ('sentence' in content) return content.sentence
  return 'name' in content ? content.name : null
}
