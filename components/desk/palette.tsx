'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type Command, CommandList } from '#components/ui/command-list'
import type { Finding } from '#lib/finding/queries'
import { queueAddress } from '#lib/queue/address'
import type { NavigationLink } from './navigation.tsx'
import { actsOnPage, placesOnPage } from './page-places.ts'

const pageOf: Record<Finding['kind'], string> = {
  claim: '/desk/claims',
  party: '/desk/parties',
  topic: '/desk/topics',
  source: '/desk/sources',
  person: '/desk/people',
}
const makers = ['claims', 'sources', 'parties', 'topics'] as const

/** Finds anything of the desk and goes anywhere. Acts are not done from here: the choice leads to their button. */
export function Palette(props: {
  links: NavigationLink[]
  mayWrite: boolean
  onHelp: () => void
  onClose: () => void
}) {
  const { links, mayWrite, onHelp, onClose } = props
  const t = useTranslations('desk.palette')
  const [words, setWords] = useState('')
  const [places] = useState(() => [...actsOnPage(), ...placesOnPage()])
  const answer = useFindings(words)
  const found = answer?.found
  const here: Command[] = places.map(({ label, go }, at) => ({ id: `here ${at}`, label, run: go }))
  const pages: Command[] = links.map(({ href, label }) => ({ id: href, label, href }))
  const make: Command[] = (mayWrite ? makers : []).map((noun) => ({
    id: `new ${noun}`,
    label: t(`make.${noun}`),
    href: `/desk/${noun}/new`,
  }))
  const help: Command[] = [{ id: 'help', label: t('shortcuts'), run: onHelp }]
  const named = (commands: Command[]) =>
    commands.filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()))
  const all: Command[] =
    answer && answer.found.length > 0
      ? [{ id: 'all', label: t('all', { words: answer.words }), href: queueAddress({ words: answer.words }) }]
      : []
  const groups = [
    { id: 'here', title: t('group.here'), commands: named(here) },
    { id: 'pages', title: t('group.pages'), commands: named(pages) },
    { id: 'make', title: t('group.make'), commands: named(make) },
    { id: 'help', title: t('group.help'), commands: named(help) },
    // Last, as it comes later: what one is about to choose must not move.
    {
      id: 'found',
      title: t('group.found'),
      commands: [...(found ?? []).map((each) => findingCommand(each, t(`kind.${each.kind}`))), ...all],
    },
  ].filter(({ commands }) => commands.length > 0)
  return (
    <CommandList
      title={t('title')}
      hint={t('hint')}
      nothing={t(found ? 'nothing' : 'unanswered')}
      words={words}
      onWords={setWords}
      groups={groups}
      onClose={onClose}
    />
  )
}

const findingCommand = ({ kind, id, label, lang }: Finding, kindName: string): Command => ({
  id,
  label: `${label} (${kindName})`,
  lang,
  href: `${pageOf[kind]}/${id}`,
})

/** What was found, and for which words: those typed since may still be asked for. */
type Answer = { words: string; found: Finding[] }

const none: Answer = { words: '', found: [] }

/** What the desk finds for these words, shortly after they were typed; null when it gave no answer. */
function useFindings(words: string) {
  const [found, setFound] = useState<Answer | null>(none)
  useEffect(() => {
    if (!words.trim()) return
    const asked = new AbortController()
    const wait = setTimeout(async () => {
      const address = `/api/desk/find?q=${encodeURIComponent(words)}`
      const response = await fetch(address, { signal: asked.signal }).catch(() => null)
      const answer: Finding[] | null = response?.ok ? await response.json().catch(() => null) : null
      if (!asked.signal.aborted) setFound(answer && { words: words.trim(), found: answer })
    }, 120)
    return () => {
      clearTimeout(wait)
      asked.abort()
    }
  }, [words])
  return words.trim() ? found : none
}
