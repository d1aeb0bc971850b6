import { getTranslations } from 'next-intl/server'
import { ClaimChoice } from '#components/captures/claim-choice'
import { QuoteForm } from '#components/captures/quote-form'
import { directionOf } from '#lib/i18n/direction'
import type { findRelatable } from '#lib/relations/queries'
import type { WorkingClaim } from '#lib/revisions/working-claim'

type Claims = Awaited<ReturnType<typeof findRelatable>>

/** For which claim words of a text are quoted, and then the form to do so. */
export async function Quoting(props: {
  source: { id: string; language: string }
  capture: string
  claim: WorkingClaim | null
  mayWrite: boolean
  statement: string | null
  words: string
  citing: Pick<Claims[number], 'id' | 'sentence' | 'language'>[]
  found: Claims
  page: string
  reading: { find: string; part: number }
  addressOf: (claim: string | null) => string
}) {
  const { source, capture, claim, mayWrite, statement, words, citing, found, page, reading, addressOf } = props
  const t = await getTranslations('desk.capture')
  if (!claim)
    return (
      <ClaimChoice page={page} reading={reading} words={words} citing={citing} found={found} addressOf={addressOf} />
    )
  return (
    <>
      <p className="mb-1 font-serif" lang={claim.language} dir={directionOf(claim.language)}>
        <a href={`/desk/claims/${claim.id}`}>{claim.sentence}</a>
      </p>
      <p className="mb-4 text-small">
        <a href={addressOf(null)}>{t('otherClaim')}</a>
      </p>
      {mayWrite ? (
        <>
          <p className="mb-4 text-quiet text-small">{t('how')}</p>
          <QuoteForm source={source} capture={capture} claim={claim} statement={statement} />
        </>
      ) : (
        <p className="text-small">{t('readOnly')}</p>
      )}
    </>
  )
}
