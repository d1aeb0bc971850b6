import { useFormatter, useTranslations } from 'next-intl'
import { WorldDate } from '#components/dates/world-date'
import { Comma } from '#components/site/comma'
import { Origin } from '#components/sources/origin'
import { Quoted } from '#components/ui/quoted'
import { directionOf } from '#lib/i18n/direction'
import type { Note } from '#lib/notes/note'
import type { PublishedCitation, PublishedClaim, PublishedStatement } from '#lib/publishing/snapshot'

/** What the numbers in the texts lead to, and the ways back. */
export function NoteList({ notes, claim, locale }: { notes: Note[]; claim: PublishedClaim; locale: string }) {
  const t = useTranslations('note')
  const format = useFormatter()
  const cited = [...claim.citations, ...claim.statements.flatMap((statement) => statement.citations)]
  return (
    <ol className="flex max-w-measure flex-col gap-2 text-small">
      {notes.map(({ number, id, references }) => {
        const statement = claim.statements.find((each) => each.id === id)
        const citation = cited.find((each) => each.id === id)
        return (
          <li key={id} id={`note-${number}`} className="flex gap-3 target:bg-tint">
            <span className="w-6 shrink-0 text-quiet tabular-nums">{format.number(number)}.</span>
            <div className="min-w-0">
              {statement && <StatementNote statement={statement} claim={claim} locale={locale} />}
              {citation && <CitationNote citation={citation} claim={claim} locale={locale} />}{' '}
              {Array.from({ length: references }, (_, at) => (
                <a
                  // biome-ignore lint/suspicious/noArrayIndexKey: they are told apart by their place alone
                  key={at}
                  href={`#note-${number}-${at + 1}`}
                  aria-label={
                    references === 1 ? t('backLabel', { number }) : t('backToLabel', { number, place: at + 1 })
                  }
                  className="no-print me-2 text-quiet"
                >
                  {references === 1 ? t('back') : t('backTo', { place: at + 1 })}
                </a>
              ))}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function CitationNote({
  citation,
  claim,
  locale,
}: {
  citation: PublishedCitation
  claim: PublishedClaim
  locale: string
}) {
  const t = useTranslations('source')
  const format = useFormatter()
  const position = claim.sources.findIndex((source) => source.id === citation.source)
  const source = claim.sources[position]
  if (!source) return null
  const { quotation, locator, origin } = citation
  const language = { lang: source.language, dir: directionOf(source.language) }
  return (
    <>
      <bdi>{source.publisher}</bdi>
      <Comma /> <cite {...language}>{source.title}</cite>{' '}
      <a href={`#source-${position + 1}`}>[{format.number(position + 1)}]</a>
      <Comma /> {source.published ? <WorldDate date={source.published} locale={locale} /> : t('undated')}
      {locator && (
        <>
          <Comma /> <bdi>{locator}</bdi>
        </>
      )}
      {origin && (
        <>
          <Comma /> <Origin origin={origin} sources={claim.sources} />
        </>
      )}
      {quotation && (
        <>
          : <Quoted {...language} text={quotation.exact} />
        </>
      )}
      .
    </>
  )
}

function StatementNote({
  statement,
  claim,
  locale,
}: {
  statement: PublishedStatement
  claim: PublishedClaim
  locale: string
}) {
  const t = useTranslations()
  const { id, party, stance, said, office } = statement
  const name = claim.parties.find((each) => each.id === party)?.name ?? ''
  return (
    <>
      <a href={`#statement-${id}`}>{t('note.statement', { party: name, stance: t(`stance.${stance}`) })}</a>
      {office && (
        <>
          <Comma /> <bdi lang={claim.language}>{office}</bdi>
        </>
      )}
      <Comma /> {said ? <WorldDate date={said} locale={locale} /> : t('statement.dateUnknown')}.
    </>
  )
}
