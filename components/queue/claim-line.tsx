import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Day } from '#components/ui/day'
import { Instant } from '#components/ui/instant'
import { durationText } from '#lib/dates/duration'
import { directionOf } from '#lib/i18n/direction'
import type { QueueEntry } from '#lib/queue/queries'
import type { Order } from '#lib/queue/queue'

/** One claim of a list, in an order or in none of its own: its sentence, where it stands and for how long, whose turn it is, and what the public sees. */
export function ClaimLine(props: {
  claim: QueueEntry
  order: Order | null
  now: Date
  timeZone: string
  actorId: string
}) {
  const { claim, order, now, timeZone } = props
  const t = useTranslations('desk')
  const time = durationText(now.getTime() - claim.stateSince.getTime(), 'en')
  const facts: [string, ReactNode][] = [
    [
      'state',
      <time key="state" dateTime={claim.stateSince.toISOString()} className="font-semibold text-ink">
        {t('queue.stateFor', { state: t(`state.${claim.state}`), time })}
      </time>,
    ],
    ['author', t('queue.by', { author: claim.author })],
  ]
  if (claim.assignee === props.actorId) facts.push(['turn', <strong key="turn">{t('queue.assignedToYou')}</strong>])
  else if (claim.assigneeName) facts.push(['turn', t('queue.assignedTo', { name: claim.assigneeName })])
  else if (claim.awaitsMe && order) facts.push(['turn', <strong key="turn">{t('queue.yours')}</strong>])
  if (claim.dueOn) {
    facts.push([
      'due',
      <span key="due" className={claim.isOverdue ? 'font-semibold text-alert' : ''}>
        {t(claim.isOverdue ? 'queue.overdue' : 'queue.due')} <Day day={claim.dueOn} locale="en" />
      </span>,
    ])
  }
  if (claim.schedule?.outcome === null) {
    facts.push([
      'scheduled',
      <span key="scheduled">
        {t('queue.scheduled')} <Instant at={claim.schedule.at} timeZone={timeZone} locale="en" withTime />
      </span>,
    ])
  }
  if (claim.schedule?.outcome === 'failed') {
    facts.push([
      'missed',
      <strong key="missed" className="text-alert">
        {t('queue.missed')}
      </strong>,
    ])
  }
  if (claim.isToRecheck && claim.recheckOn) {
    facts.push([
      'recheck',
      <span key="recheck">
        {t('queue.recheck')} <Day day={claim.recheckOn} locale="en" />
      </span>,
    ])
  }
  for (const news of claim.news) {
    facts.push([
      news,
      <a key={news} href={`/desk/claims/${claim.id}#source-news`} className="font-semibold text-ink">
        {t(`queue.news.${news}`)}
      </a>,
    ])
  }
  if (order === 'changed') {
    facts.push([
      'changed',
      <span key="changed">
        {t('queue.changed')} <Instant at={claim.savedAt} timeZone={timeZone} locale="en" />
      </span>,
    ])
  }
  facts.push(['live', claim.liveNumber ? t('queue.live', { number: claim.liveNumber }) : t('queue.neverLive')])
  if (claim.suspended) {
    facts.push([
      'suspended',
      <strong key="suspended" className="text-alert">
        {t('queue.suspended')}
      </strong>,
    ])
  }
  return (
    <>
      <a
        href={`/desk/claims/${claim.id}`}
        lang={claim.language}
        dir={directionOf(claim.language)}
        data-row
        className="font-serif no-underline hover:underline"
      >
        {claim.sentence}
      </a>
      <ul className="flex flex-wrap gap-x-4 text-quiet text-small">
        {facts.map(([name, fact]) => (
          <li key={name}>{fact}</li>
        ))}
      </ul>
    </>
  )
}
