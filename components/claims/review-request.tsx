import { useTranslations } from 'next-intl'
import { DefinitionList } from '#components/ui/definition-list'
import { Instant } from '#components/ui/instant'
import { Prose } from '#components/ui/prose'
import type { PublicationKind } from '#lib/claims/claim'
import { publicLinks } from '#lib/links'

type Request = { kind: PublicationKind; note: string | null; requestedBy: string; requestedAt: Date }

/** What was asked of the reviewer, and what stands in public until then. */
export function ReviewRequest(props: { request: Request; slug: string; live: number; timeZone: string }) {
  const { request, slug, live, timeZone } = props
  const t = useTranslations()
  return (
    <section aria-labelledby="request">
      <h2 id="request" className="mb-2 border-line border-b pb-1.5 font-semibold text-lead">
        {t('desk.review.title')}
      </h2>
      <DefinitionList
        items={[
          { term: t('desk.review.kind'), detail: t(`kind.${request.kind}`) },
          {
            term: t('desk.review.requestedBy', { name: request.requestedBy }),
            detail: <Instant at={request.requestedAt} timeZone={timeZone} locale="en" withTime />,
          },
          {
            term: t('desk.review.live'),
            detail:
              live > 0 ? (
                <a href={publicLinks('en').claim(slug)}>{t('desk.review.liveLink', { number: live })}</a>
              ) : (
                t('desk.claim.notLive')
              ),
          },
        ]}
      />
      {request.note && (
        <>
          <h3 className="mt-4 font-semibold">{t('desk.review.note')}</h3>
          <Prose text={request.note} />
        </>
      )}
    </section>
  )
}
