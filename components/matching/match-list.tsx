'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VerdictMark } from '#components/claims/verdict-mark'
import { directionOf } from '#lib/i18n/direction'
import type { ShownMatch } from '#lib/matching/match'

/** Claims that may be the same, best first: how alike in words, where each stands, and the way to it. */
export function MatchList(props: {
  matches: ShownMatch[]
  /** What can be done with each, by its id. */
  acts?: Record<string, ReactNode>
}) {
  const t = useTranslations('desk.match')
  return (
    <ol className="flex flex-col gap-3">
      {props.matches.map((match) => (
        <li key={match.id} className="flex flex-col gap-0.5">
          <p className={`text-small ${match.likely ? 'font-semibold' : 'text-quiet'}`}>
            {t(match.likely ? 'likely' : 'similar')}
          </p>
          <p className="wrap-anywhere">
            <a
              href={`/desk/claims/${match.id}`}
              lang={match.language}
              dir={directionOf(match.language)}
              className="font-serif"
            >
              {match.sentence}
            </a>
          </p>
          <p className="text-quiet text-small">
            {match.verdict ? <VerdictMark verdict={match.verdict} word={match.word} /> : match.word}
            {!match.isPublic && ` · ${t('notPublic')}`}
          </p>
          {props.acts?.[match.id]}
        </li>
      ))}
    </ol>
  )
}
