import { useEffect, useRef, useState } from 'react'
import { dataLinks } from '#lib/links'
import { mostSuggested, type Suggestion } from '#lib/publishing/suggestion'

/** How long nothing is typed before anything is asked, in milliseconds. */
const pause = 120

/**
 * What is suggested for what was typed last: null while nothing was answered. An answer that comes late, or none, leaves the
 * field as it is.
 */
export function useSuggestions(locale: string) {
  const [found, setFound] = useState<Suggestion[] | null>(null)
  const asking = useRef<AbortController>(null)
  useEffect(() => () => asking.current?.abort(), [])

  function forget() {
    asking.current?.abort()
    setFound(null)
  }

  function ask(typed: string) {
    asking.current?.abort()
    if (!typed.trim()) return setFound(null)
    const mine = new AbortController()
    asking.current = mine
    const wait = setTimeout(async () => {
      const answer = await suggest(typed, locale, mine.signal)
      if (!mine.signal.aborted) setFound(answer)
    }, pause)
    mine.signal.addEventListener('abort', () => clearTimeout(wait))
  }

  return { found, ask, forget }
}

async function suggest(typed: string, locale: string, signal: AbortSignal): Promise<Suggestion[] | null> {
  const query = new URLSearchParams({ q: typed, language: locale, limit: `${mostSuggested}` })
  try {
    const response = await fetch(`${dataLinks.suggestions}?${query}`, { signal })
    return response.ok ? ((await response.json()) as { data: Suggestion[] }).data : null
  } catch {
    return null
  }
}
