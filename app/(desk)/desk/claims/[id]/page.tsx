import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { ClaimAssignment } from '#components/assignments/claim-assignment'
import { ClaimActs } from '#components/claims/claim-acts'
import { ClaimHeader } from '#components/claims/claim-header'
import { ClaimReading } from '#components/claims/claim-reading'
import { ClaimWriting } from '#components/claims/claim-writing'
import { EvidenceDownload } from '#components/claims/evidence-download'
import { GateList } from '#components/claims/gate-list'
import { LatestDecision } from '#components/claims/latest-decision'
import { SubmissionForm } from '#components/claims/submission-form'
import { SuspensionActs } from '#components/claims/suspension-acts'
import { ClaimComments } from '#components/comments/claim-comments'
import { Makers } from '#components/desk/makers'
import { SourceNews } from '#components/news/source-news'
import { ReadNews } from '#components/notifications/read-news'
import { Recheck } from '#components/rechecks/recheck'
import { DoubleOf, Doubles } from '#components/relations/doubles'
import { MayBeDouble } from '#components/relations/may-be-double'
import { WorkingRelations } from '#components/relations/working-relations'
import { OpenDeadlines } from '#components/reviews/open-deadlines'
import { Embargo } from '#components/schedules/embargo'
import { PublicationTime } from '#components/schedules/publication-time'
import { OpenWithholdings } from '#components/withholdings/open-withholdings'
import { WithheldBefore } from '#components/withholdings/withheld-before'
import { LeftOver } from '#components/working-copies/left-over'
import { listReviewersToAsk } from '#lib/assignments/queries'
import { requireActor } from '#lib/auth/actor'
import { dayIn } from '#lib/dates/day'
import { can } from '#lib/permissions'
import { getLiveKind } from '#lib/publications/queries'
import { getNewsroom } from '#lib/publishing/cached'
import { listDoubles } from '#lib/relations/double-queries'
import { listReviews } from '#lib/reviews/queries'
import { listTopics } from '#lib/topics/queries'
import { findClaim } from './find.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ edit?: string; checked?: string }> }

export const instant = false

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection()
  const found = await findClaim(await requireActor(), (await params).id)
  return { title: found?.claim.sentence }
}

export default async function ClaimPage({ params, searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const found = await findClaim(actor, id)
  if (!found) notFound()
  const { claim, subject } = found
  const [{ timeZone }, live, [review], topics, reviewers, { doubleOf, doubles }] = await Promise.all([
    getNewsroom(),
    getLiveKind(actor, id),
    listReviews(actor, id),
    listTopics(actor),
    listReviewersToAsk(actor, id),
    listDoubles(actor, id),
  ])
  const { edit = null, checked } = await searchParams
  const mayWrite = can(actor, 'write_claim', subject)
  const body = (
    <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="flex min-w-0 max-w-form flex-col gap-10">
        <SourceNews actor={actor} claim={id} timeZone={timeZone} />
        <LatestDecision state={claim.state} review={review} timeZone={timeZone} />
        <LeftOver actor={actor} claim={claim} mayWrite={mayWrite} />
        <DoubleOf claim={doubleOf} />
        {mayWrite && <MayBeDouble actor={actor} claim={claim} subject={subject} />}
        {mayWrite ? (
          <ClaimWriting claim={claim} topics={topics} isPublished={subject.isPublished} edited={edit} />
        ) : (
          <ClaimReading claim={claim} timeZone={timeZone} />
        )}
        <WorkingRelations actor={actor} claim={claim} mayWrite={mayWrite} />
        <Doubles doubles={doubles} />
      </div>
      <aside className="flex flex-col gap-8 self-start desktop:sticky desktop:top-0 desktop:max-h-dvh desktop:overflow-y-auto desktop:py-4">
        {mayWrite && <GateList claim={claim} />}
        {mayWrite && <OpenDeadlines claim={claim} today={dayIn(timeZone, new Date())} />}
        <ClaimComments actor={actor} claim={claim} timeZone={timeZone} isWriting={mayWrite} />
        {can(actor, 'submit', subject) && (
          <SubmissionForm claim={claim} live={live} reviewers={reviewers} isUnchanged={checked !== undefined} />
        )}
        <Recheck actor={actor} subject={subject} recheckOn={claim.recheckOn} timeZone={timeZone} />
        <ClaimActs actor={actor} subject={subject} timeZone={timeZone} />
        <PublicationTime actor={actor} subject={subject} timeZone={timeZone} />
        <Embargo actor={actor} subject={subject} timeZone={timeZone} />
        <ClaimAssignment actor={actor} subject={subject} timeZone={timeZone} />
        <SuspensionActs actor={actor} subject={subject} />
        {claim.state !== 'published' && <WithheldBefore actor={actor} claim={id} />}
        <OpenWithholdings actor={actor} claim={id} />
        <EvidenceDownload claim={claim} />
      </aside>
    </div>
  )
  return (
    <>
      <ClaimHeader claim={claim} subject={subject} timeZone={timeZone} />
      <ReadNews actor={actor} matter={{ of: 'claim', id }} />
      {mayWrite ? <Makers>{body}</Makers> : body}
    </>
  )
}
