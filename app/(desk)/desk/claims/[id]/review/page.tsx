import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ClaimHeader } from '#components/claims/claim-header'
import { ClaimRecord } from '#components/claims/claim-record'
import { ContentFacts } from '#components/claims/content-facts'
import { ReviewDecision } from '#components/claims/review-decision'
import { ReviewRequest } from '#components/claims/review-request'
import { Notice } from '#components/ui/notice'
import { requireActor } from '#lib/auth/actor'
import { directionOf } from '#lib/i18n/direction'
import { getNewsroom } from '#lib/publishing/cached'
import { getFrozen, listReviews } from '#lib/reviews/queries'
import { findClaim } from '../find.ts'

type Props = { params: Promise<{ id: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.review'))('title') }
}

export default async function ReviewPage({ params }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const found = await findClaim(actor, id)
  if (!found) notFound()
  const { claim, subject } = found
  const t = await getTranslations('desk.review')
  const [{ timeZone }, reviews] = await Promise.all([getNewsroom(), listReviews(actor, id)])
  const request = reviews.find((review) => review.id === subject.requestId)
  const frozen = request && (await getFrozen(actor, request.hash))
  return (
    <>
      <ClaimHeader claim={claim} subject={subject} timeZone={timeZone} />
      {request ? (
        <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-[minmax(0,1fr)_21rem]">
          <section aria-label={t('intro')} className="flex min-w-0 flex-col gap-8">
            <Notice title={t('intro')}>
              <p className="break-all">
                {t('hash')}: <code className="font-mono text-fine">{request.hash}</code>
              </p>
            </Notice>
            {frozen ? (
              <>
                <h2
                  lang={frozen.language}
                  dir={directionOf(frozen.language)}
                  className="max-w-[24em] font-medium font-serif text-headline"
                >
                  {frozen.sentence}
                </h2>
                <div className="max-w-measure">
                  <ContentFacts claim={frozen} locale="en" />
                </div>
                <ClaimRecord claim={frozen} locale="en" />
              </>
            ) : (
              <p>{t('withheld')}</p>
            )}
          </section>
          <aside className="flex flex-col gap-8 text-small">
            <ReviewRequest request={request} slug={claim.slug} live={subject.revision - 1} timeZone={timeZone} />
            <ReviewDecision actor={actor} subject={subject} hash={request.hash} />
          </aside>
        </div>
      ) : (
        <div className="mt-6">
          <Notice title={t('none')}>
            <p>
              {t('noneText')} <a href={`/desk/claims/${id}`}>{t('toWork')}</a>
            </p>
          </Notice>
        </div>
      )}
    </>
  )
}
