import { useTranslations } from 'next-intl'
import { formatEdtf } from '#lib/dates/edtf'
import { referable, referenceName } from '#lib/notes/note'
import type { PublishedCitation, PublishedClaim } from '#lib/publishing/snapshot'

/** Something that a text can refer to, as the desk lists it. */
export type Evidence = { id: string; name: string; group: string; label: string }

/** The evidence of a claim in reading order: what is cited for itself, then each statement with its sources. */
export function useEvidence(
  claim: Pick<PublishedClaim, 'parties' | 'sources' | 'statements' | 'citations'>,
): Evidence[] {
  const t = useTranslations()
  const ids = referable(claim)
  const nameOf = (id: string) => claim.parties.find((party) => party.id === id)?.name ?? ''
  const entry = (id: string, group: string, parts: (string | null | undefined)[]) => ({
    id,
    name: referenceName(id, ids),
    group,
    label: shorten(parts.filter(Boolean).join(', ')),
  })
  const cited = ({ id, source: sourceId, locator, quotation }: PublishedCitation, group: string) => {
    const source = claim.sources.find((each) => each.id === sourceId)
    return entry(id, group, [source?.title, locator, quotation?.exact])
  }
  return [
    ...claim.citations.map((citation) => cited(citation, t('desk.citation.title'))),
    ...claim.statements.flatMap(({ id, party, stance, said, words, citations }) => {
      const group = [nameOf(party), t(`stance.${stance}`), said && formatEdtf(said, 'en')].filter(Boolean).join(', ')
      return [
        entry(id, group, [t('desk.evidence.statement', { words: words.text })]),
        ...citations.map((citation) => cited(citation, group)),
      ]
    }),
  ]
}

const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)
