import { useFormatter, useTranslations } from 'next-intl'
import { Comma } from '#components/site/comma'
import { Origin } from '#components/sources/origin'
import { Quotation } from '#components/sources/quotation'
import type { PublishedCitation, PublishedClaim } from '#lib/publishing/snapshot'

type Shown = { claim: PublishedClaim; timeZone: string; locale: string }

/** Which sources bear this out, each by its number in the list of sources. */
export function CitationList({ citations, ...shown }: Shown & { citations: PublishedCitation[] }) {
  if (citations.length === 0) return null
  return (
    <ul className="@container mt-3 flex flex-col gap-3 text-small">
      {citations.map((citation) => (
        <li key={citation.id}>
          <Citation citation={citation} {...shown} />
        </li>
      ))}
    </ul>
  )
}

function Citation(props: Shown & { citation: PublishedCitation }) {
  const { citation, claim, timeZone, locale } = props
  const t = useTranslations()
  const format = useFormatter()
  const position = claim.sources.findIndex((source) => source.id === citation.source)
  const source = claim.sources[position]
  if (!source) return null
  return (
    <>
      <p>
        <span className="text-quiet">{t(`relation.${citation.relation}`)} </span>
        <a href={`#source-${position + 1}`}>
          <bdi>{source.publisher}</bdi>
          <span className="text-quiet"> [{format.number(position + 1)}]</span>
        </a>
        {citation.locator && (
          <span className="text-quiet">
            <Comma /> <bdi>{citation.locator}</bdi>
          </span>
        )}
        {citation.origin && (
          <span className="text-quiet">
            <Comma /> <Origin origin={citation.origin} sources={claim.sources} />
          </span>
        )}
      </p>
      {citation.quotation && (
        <Quotation quotation={citation.quotation} source={source} timeZone={timeZone} locale={locale} />
      )}
    </>
  )
}
