import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ClaimHeader } from '#components/claims/claim-header'
import { ContentDifference } from '#components/differences/content-difference'
import { Notice } from '#components/ui/notice'
import { requireActor } from '#lib/auth/actor'
import { compareContents, hasChanged } from '#lib/differences/content'
import { getNewsroom } from '#lib/publishing/cached'
import { seenHash } from '#lib/reviews/input'
import { getSubmitted } from '#lib/reviews/queries'
import { findClaim } from '../find.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ from?: string; to?: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.difference'))('title') }
}

/** Two contents of a claim that were once submitted, one against the other. */
export default async function ComparePage({ params, searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const found = await findClaim(actor, id)
  if (!found) notFound()
  const { from, to } = await searchParams
  const submitted = (hash: unknown) => (seenHash.safeParse(hash).success ? getSubmitted(actor, id, String(hash)) : null)
  const [{ timeZone }, before, after] = await Promise.all([getNewsroom(), submitted(from), submitted(to)])
  const t = await getTranslations('desk')
  return (
    <>
      <ClaimHeader claim={found.claim} subject={found.subject} timeZone={timeZone} />
      <div className="mt-6 flex max-w-form flex-col gap-8">
        <h2 className="border-ink border-b pb-1.5 font-semibold text-lead">{t('difference.title')}</h2>
        {before && after && !hasChanged(compareContents(before, after)) && <Notice>{t('review.same')}</Notice>}
        {before && after ? <ContentDifference before={before} after={after} /> : <p>{t('difference.missing')}</p>}
      </div>
    </>
  )
}
