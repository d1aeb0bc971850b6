import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { Activity } from '#components/claims/activity'
import { ClaimHeader } from '#components/claims/claim-header'
import { PastPublications } from '#components/claims/past-publications'
import { PastReviews } from '#components/claims/past-reviews'
import { PastSuspensions } from '#components/claims/past-suspensions'
import { requireActor } from '#lib/auth/actor'
import { listEvents } from '#lib/events/queries'
import { listPublications, listSuspensions } from '#lib/publications/queries'
import { getNewsroom } from '#lib/publishing/cached'
import { listReviews } from '#lib/reviews/queries'
import { listWithholdings } from '#lib/withholdings/queries'
import { findClaim } from '../find.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ withhold?: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.past'))('title') }
}

export default async function HistoryPage({ params, searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const found = await findClaim(actor, id)
  if (!found) notFound()
  const [{ timeZone }, publications, suspensions, reviews, events] = await Promise.all([
    getNewsroom(),
    listPublications(actor, id),
    listSuspensions(actor, id),
    listReviews(actor, id),
    listEvents(actor, id),
  ])
  const withholdings = await listWithholdings(
    actor,
    'publication',
    publications.map((publication) => publication.id),
  )
  return (
    <>
      <ClaimHeader claim={found.claim} subject={found.subject} timeZone={timeZone} />
      <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-10">
          <PastPublications
            actor={actor}
            publications={publications}
            withholdings={withholdings}
            claim={found.claim}
            timeZone={timeZone}
            asked={(await searchParams).withhold}
          />
          <PastSuspensions suspensions={suspensions} timeZone={timeZone} />
          <PastReviews reviews={reviews} claim={id} timeZone={timeZone} />
        </div>
        <Activity events={events} timeZone={timeZone} />
      </div>
    </>
  )
}
