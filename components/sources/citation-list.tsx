import { useTranslations } from 'next-intl'
import { Origin } from '#components/sources/origin'
import { directionOf } from '#lib/i18n/direction'
import type { PublishedCitation, PublishedClaim } from '#lib/publishing/snapshot'

/** Which sources bear this out, each by its number in the list of sources. */
export function CitationList({ citations, claim }: { citations: PublishedCitation[]; claim: PublishedClaim }) {
  if (citations.length === 0) return null
  return (
    <ul className="mt-3 flex flex-col gap-2 text-small">
      {citations.map((citation) => (
        <li key={citation.id}>
          <Citation citation={citation} claim={claim} />
        </li>
      ))}
    </ul>
  )
}

function Citation({ citation, claim }: { citation: PublishedCitation; claim: PublishedClaim }) {
  const t = useTranslations()
  const position = claim.sources.findIndex((source) => source.id === citation.source)
  const source = claim.sources[position]
  if (!source) return null
  return (
    <>
      <p>
        <span className="text-quiet">{t(`relation.${citation.relation}`)} </span>
        <a href={`#source-${position + 1}`}>
          {source.publisher}
          <span className="text-quiet"> [{position + 1}]</span>
        </a>
        {citation.locator && <span className="text-quiet">, {citation.locator}</span>}
        {citation.origin && (
          <span className="text-quiet">
            , <Origin origin={citation.origin} sources={claim.sources} />
          </span>
        )}
      </p>
      {citation.quotation && (
        <blockquote
          lang={source.language}
          dir={directionOf(source.language)}
          className="mt-1 border-line border-s ps-3 font-serif text-small"
        >
          <q>{citation.quotation.exact}</q>
        </blockquote>
      )}
    </>
  )
}
