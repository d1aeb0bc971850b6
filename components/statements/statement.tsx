import { useTranslations } from 'next-intl'
import { WorldDate } from '#components/dates/world-date'
import { Comma } from '#components/site/comma'
import { CitationList } from '#components/sources/citation-list'
import { OtherNames } from '#components/statements/other-names'
import { StanceSign } from '#components/statements/stance-sign'
import { Words } from '#components/statements/words'
import { publicLinks } from '#lib/links'
import type { PublishedClaim, PublishedStatement } from '#lib/publishing/snapshot'
import { sideOf } from '#lib/statements/statement'

const colours = {
  asserting: { border: 'border-asserting', text: 'text-asserting' },
  answering: { border: 'border-answering', text: 'text-answering' },
}

export function Statement(props: {
  statement: PublishedStatement
  claim: PublishedClaim
  timeZone: string
  locale: string
  /** Its party has a page. */
  isLive?: boolean
}) {
  const { statement, claim, timeZone, locale, isLive } = props
  const t = useTranslations()
  const nameOf = (id: string) => claim.parties.find((party) => party.id === id)?.name ?? ''
  const answered = claim.statements.find((other) => other.id === statement.repliesTo)
  const answers = claim.statements.filter((other) => other.repliesTo === statement.id)
  const party = claim.parties.find((each) => each.id === statement.party)
  const colour = colours[sideOf[statement.stance]]
  return (
    <article id={`statement-${statement.id}`} className={`@container border-s-3 ps-4 ${colour.border}`}>
      <h3 className="flex flex-wrap items-baseline gap-x-2 font-semibold">
        <bdi lang={claim.language} className="text-lead">
          {isLive && party ? <a href={publicLinks(locale).party(party.slug)}>{party.name}</a> : nameOf(statement.party)}
        </bdi>
        <span className={`inline-flex items-baseline gap-1.5 ${colour.text}`}>
          <StanceSign stance={statement.stance} />
          {t(`stance.${statement.stance}`)}
        </span>
      </h3>
      {party && <OtherNames names={party.names} language={statement.words.language} />}
      <p className="text-quiet text-small">
        {statement.office && (
          <>
            <bdi lang={claim.language}>{statement.office}</bdi>
            <Comma />{' '}
          </>
        )}
        {statement.said ? <WorldDate date={statement.said} locale={locale} /> : t('statement.dateUnknown')}
        {statement.venue && (
          <>
            <Comma /> <bdi lang={claim.language}>{statement.venue}</bdi>
          </>
        )}
      </p>
      {answered && (
        <p className="text-small">
          <a href={`#statement-${answered.id}`} className="inline-block min-h-6 py-0">
            {t('statement.inReplyTo', { party: nameOf(answered.party) })}
          </a>
        </p>
      )}
      {answers.length > 0 && (
        <p className="flex flex-wrap gap-x-4 text-small">
          {answers.map((answer) => (
            <a key={answer.id} href={`#statement-${answer.id}`} className="inline-block min-h-6 py-0">
              {t('statement.answeredBy', { party: nameOf(answer.party) })}
            </a>
          ))}
        </p>
      )}
      <Words words={statement.words} locale={locale} />
      <CitationList citations={statement.citations} claim={claim} timeZone={timeZone} locale={locale} />
    </article>
  )
}
