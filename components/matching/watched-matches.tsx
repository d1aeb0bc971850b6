'use client'
import { useTranslations } from 'next-intl'
import { use, useEffect, useState } from 'react'
import { FormContext, useField } from '#components/desk/form-context'
import { MatchList } from '#components/matching/match-list'
import { Checkbox } from '#components/ui/checkbox'
import type { ShownMatch } from '#lib/matching/match'

const typingPause = 300

/**
 * Claims that may be the same as what is typed into a field of the form around it. Stands beside the field where there is
 * room, so that nothing moves under whoever types. Without JavaScript the form shows them when it comes back.
 */
export function WatchedMatches({ of, initial }: { of: string; initial: ShownMatch[] }) {
  const t = useTranslations('desk.match')
  const { id: field } = useField(of)
  const { id, error: seen } = useField('allTheSame')
  const { alike } = use(FormContext)
  const found = useMatches(field)
  const matches = found === undefined ? (alike.length > 0 ? alike : initial) : (found ?? [])
  const label = `${field}-alike`
  return (
    <section
      aria-labelledby={label}
      className="flex flex-col gap-2 border-line border-s-2 ps-3 desktop:absolute desktop:top-0 desktop:start-full desktop:ms-8 desktop:w-[min(22rem,calc(100vw-52rem))]"
    >
      <h2 id={label} className="font-semibold text-small">
        {t('title')}
      </h2>
      <p role="status" className="text-quiet text-small">
        {found === null ? t('unanswered') : t('found', { count: matches.length })}
      </p>
      {matches.length > 0 && <MatchList matches={matches} />}
      {seen && (
        <div className="border-alert border-s-4 ps-3">
          <Checkbox id={id} name="allTheSame" value={seen} label={t('allTheSame')} />
        </div>
      )}
    </section>
  )
}

/** What the desk finds for the words in a field, shortly after they were typed; null when it gave no answer, undefined before it was asked. */
function useMatches(field: string): ShownMatch[] | null | undefined {
  const [found, setFound] = useState<ShownMatch[] | null>()
  useEffect(() => {
    const control = document.getElementById(field)
    if (!(control instanceof HTMLTextAreaElement)) return
    let asked = new AbortController()
    let wait: ReturnType<typeof setTimeout>
    const ask = async ({ signal }: AbortController) => {
      const text = control.value.trim()
      const answer = text ? await matchesOf(text, signal) : []
      if (!signal.aborted) setFound(answer)
    }
    const askSoon = () => {
      clearTimeout(wait)
      asked.abort()
      asked = new AbortController()
      wait = setTimeout(ask, typingPause, asked)
    }
    control.addEventListener('input', askSoon)
    // What was kept, or typed before the page was awake.
    if (control.value.trim()) askSoon()
    return () => {
      control.removeEventListener('input', askSoon)
      clearTimeout(wait)
      asked.abort()
    }
  }, [field])
  return found
}

async function matchesOf(text: string, signal: AbortSignal): Promise<ShownMatch[] | null> {
  const response = await fetch('/api/desk/matches', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
    signal,
  }).catch(() => null)
  return response?.ok ? response.json().catch(() => null) : null
}
