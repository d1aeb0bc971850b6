'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useAwake } from '#components/ui/awake'
import { Button } from '#components/ui/button'
import type { NavigationLink } from './navigation.tsx'
import { areLettersOn, isTyping, shortcuts } from './shortcuts.ts'

// Loaded when somebody opens them.
const Palette = dynamic(async () => (await import('./palette.tsx')).Palette, { ssr: false })
const ShortcutList = dynamic(async () => (await import('./shortcut-list.tsx')).ShortcutList, { ssr: false })

/** Listens to the keys of the desk, and opens what they open. */
export function Commands({ links, mayWrite }: { links: NavigationLink[]; mayWrite: boolean }) {
  const t = useTranslations('desk.palette')
  const isAwake = useAwake()
  const [opened, setOpened] = useState<'palette' | 'help' | null>(null)
  const before = useRef<{ key: string; at: number }>(null)

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      setOpened(opened === 'palette' ? null : 'palette')
      return
    }
    if (event.ctrlKey || event.metaKey || opened || isTyping(event.target) || !areLettersOn()) return
    const isSecond = before.current && event.timeStamp - before.current.at < 1500
    const keys = isSecond ? `${before.current?.key} ${event.key}` : event.key
    before.current = event.key === 'g' ? { key: event.key, at: event.timeStamp } : null
    const shortcut = shortcuts.find((each) => each.keys === keys)
    if (!shortcut) return
    event.preventDefault()
    if ('href' in shortcut) window.location.assign(shortcut.href)
    else if (shortcut.does === 'help') setOpened('help')
    else if (shortcut.does === 'search') search() || setOpened('palette')
    else if (shortcut.does === 'next' || shortcut.does === 'previous') walk(shortcut.does === 'next' ? 1 : -1)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <Button type="button" className={`gap-4 ${isAwake ? '' : 'invisible'}`} onClick={() => setOpened('palette')}>
        {t('open')}
        <kbd className="hidden font-normal font-sans text-fine text-quiet tablet:inline">{t('key')}</kbd>
      </Button>
      {opened === 'palette' && (
        <Palette links={links} mayWrite={mayWrite} onHelp={() => setOpened('help')} onClose={() => setOpened(null)} />
      )}
      {opened === 'help' && <ShortcutList onClose={() => setOpened(null)} />}
    </>
  )
}

/** To the search field of the page. Was there one? */
function search() {
  const field = document.querySelector<HTMLElement>('main input[type=search]')
  field?.focus()
  return field !== null
}

/** To the next or the previous row of a list. */
function walk(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step]?.focus()
}
