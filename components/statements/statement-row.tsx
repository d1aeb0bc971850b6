import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ProblemsHere } from '#components/claims/problems-here'
import { WorldDate } from '#components/dates/world-date'
import { MoveButton } from '#components/statements/moving'
import { StanceSign } from '#components/statements/stance-sign'
import { Quoted } from '#components/ui/quoted'
import type { Problem } from '#lib/claims/gates'
import { directionOf } from '#lib/i18n/direction'
import type { WorkingClaim, WorkingStatement } from '#lib/revisions/working-claim'
import { neighbour } from '#lib/statements/order'
import { sideOf } from '#lib/statements/statement'

const colours = { asserting: 'text-asserting', answering: 'text-answering' }

type Props = { claim: WorkingClaim; statement: WorkingStatement; problems: Problem[] }

/** One statement in a few lines: who, which stance, when, in which capacity, and what it has to do with the others. */
export function StatementRow({ claim, statement, problems }: Props) {
  const t = useTranslations()
  const { id, party, stance, said, office, venue, words, citations } = statement
  const name = claim.parties.find((each) => each.id === party)?.name ?? ''
  const directions = (['up', 'down'] as const).filter((direction) => neighbour(claim.statements, id, direction))
  return (
    <article className="grid gap-x-4 gap-y-1 tablet:grid-cols-[8rem_minmax(0,1fr)_auto]">
      <p className="text-quiet text-small">
        {said ? <WorldDate date={said} locale="en" /> : t('statement.dateUnknown')}
      </p>
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-baseline gap-x-2 font-semibold">
          {name}
          <span className={`inline-flex items-baseline gap-1.5 text-small ${colours[sideOf[stance]]}`}>
            <StanceSign stance={stance} />
            {t(`stance.${stance}`)}
          </span>
        </h3>
        {(office || venue) && <p className="text-quiet text-small">{[office, venue].filter(Boolean).join(', ')}</p>}
        <Replies claim={claim} statement={statement} />
        <p lang={words.language} dir={directionOf(words.language)} className="line-clamp-2 font-serif">
          {words.wording === 'quoted' ? <Quoted text={words.text} /> : words.text}
        </p>
        <p className="text-fine text-quiet">
          {words.wording === 'reported' ? t('desk.statement.isReported') : proof()},{' '}
          {t('desk.statement.sources', { count: citations.length })}
        </p>
        <ProblemsHere problems={problems} at={{ kind: 'statement', id }} />
        {citations.map((citation) => (
          <ProblemsHere key={citation.id} problems={problems} at={{ kind: 'citation', id: citation.id }} />
        ))}
      </div>
      <div className="flex flex-wrap content-start items-baseline gap-x-4">
        {directions.map((direction) => (
          <MoveButton
            key={direction}
            id={id}
            direction={direction}
            label={t(`desk.statement.${direction}Of`, { party: name })}
          >
            {t(`desk.statement.${direction}`)}
          </MoveButton>
        ))}
        <Link
          href={`/desk/claims/${claim.id}?edit=${id}#statement-${id}`}
          scroll={false}
          prefetch={false}
          aria-label={t('desk.statement.editOf', { party: name })}
          className="font-semibold text-small"
        >
          {t('desk.statement.edit')}
        </Link>
      </div>
    </article>
  )

  function proof() {
    const isProven = citations.some(({ quotation }) => quotation?.proven && quotation.exact === words.text)
    return isProven ? t('desk.statement.proven') : t('desk.statement.notProven')
  }
}

/** What it answers, and what answers it. */
function Replies({ claim, statement }: Omit<Props, 'problems'>) {
  const t = useTranslations('statement')
  const nameOf = (id: string) => claim.parties.find((party) => party.id === id)?.name ?? ''
  const answered = claim.statements.find(({ id }) => id === statement.repliesTo)
  const answers = claim.statements.filter(({ repliesTo }) => repliesTo === statement.id)
  if (!answered && answers.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-4 text-small">
      {answered && (
        <a href={`#statement-${answered.id}`} className="inline-block min-h-6 py-0">
          {t('inReplyTo', { party: nameOf(answered.party) })}
        </a>
      )}
      {answers.map(({ id, party }) => (
        <a key={id} href={`#statement-${id}`} className="inline-block min-h-6 py-0">
          {t('answeredBy', { party: nameOf(party) })}
        </a>
      ))}
    </p>
  )
}
