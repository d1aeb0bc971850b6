import { useTranslations } from 'next-intl'
import { WorldDate } from '#components/dates/world-date'
import { Comma } from '#components/site/comma'
import { StanceMark } from '#components/statements/stance-mark'
import { Words } from '#components/statements/words'
import { publicLinks } from '#lib/links'
import type { Position as Told } from '#lib/publishing/position-queries'
import { sideOf } from '#lib/statements/statement'

const edges = { asserting: 'border-asserting', answering: 'border-answering' }

/** One position on one claim: who took it, when and in what words; whether it was another before. */
export function Position(props: { position: Told; claim: { slug: string; language: string }; locale: string }) {
  const { position, claim, locale } = props
  const { party, stance, changedFrom, office, said, venue, words, statementId } = position
  const t = useTranslations()
  const links = publicLinks(locale)
  return (
    <div className={`@container border-s-3 ps-4 ${edges[sideOf[stance]]}`}>
      <p className="flex flex-wrap items-baseline gap-x-2 font-semibold">
        <bdi>{party.name}</bdi> <StanceMark stance={stance} />
      </p>
      {changedFrom && <p className="text-small">{t('party.changed', { before: t(`stance.${changedFrom}`) })}</p>}
      <p className="text-quiet text-small">
        {office && (
          <>
            <bdi lang={claim.language}>{office}</bdi>
            <Comma />{' '}
          </>
        )}
        {said ? <WorldDate date={said} locale={locale} /> : t('statement.dateUnknown')}
        {venue && (
          <>
            <Comma /> <bdi lang={claim.language}>{venue}</bdi>
          </>
        )}
      </p>
      <Words words={words} locale={locale} />
      <p className="no-print mt-1 text-small">
        <a href={links.statement(claim.slug, statementId)}>{t('party.evidence')}</a>
      </p>
    </div>
  )
}
