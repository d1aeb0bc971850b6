import type { Verdict } from '#lib/claims/claim'
import { dayIn } from '#lib/dates/day'
import { publicLinks } from '#lib/links'
import type { Stance } from '#lib/statements/statement'
import type { Entry } from '#lib/timeline/timeline'
import { type ListedTranslations, toldIn } from './translation.ts'

type Claim = {
  claimId: string
  slug: string
  sentence: string | null
  finding: string | null
  language: string
  translations: ListedTranslations | null
  verdict: Verdict | null
  retracted: boolean
  publishedAt: Date
}
type Position = { claimId: string; statementId: string; said: string | null; party: { name: string }; stance: Stance }

/** What a time line of several claims shows: who said what on each, and when we found what we now find. */
export function entriesOf(
  claims: readonly Claim[],
  positions: readonly Position[],
  { timeZone, locale }: { timeZone: string; locale: string },
): Entry[] {
  const links = publicLinks(locale)
  return claims.flatMap((claim) => {
    const { claimId, slug, verdict, retracted, publishedAt } = claim
    const { sentence, language } = toldIn(claim, locale)
    if (sentence === null) return []
    const said = positions
      .filter((position) => position.claimId === claimId)
      .map(({ statementId, said, party, stance }) => ({
        ...{
          id: statementId,
          date: said,
          text: party.name,
          language: claim.language,
          about: { text: sentence, language },
        },
        ...{ href: links.statement(slug, statementId), mark: { stance } },
      }))
    if (verdict === null || retracted) return said
    const date = dayIn(timeZone, publishedAt)
    return [...said, { id: claimId, date, text: sentence, language, href: links.claim(slug), mark: { verdict } }]
  })
}
