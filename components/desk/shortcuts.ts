export type ShortcutName = (typeof shortcuts)[number]['does']

/** All keys of the desk: what listens and what `?` shows. `Mod` is Ctrl, on a Mac Cmd; two letters are typed one after the other. */
export const shortcuts = [
  { keys: 'Mod K', does: 'palette' },
  { keys: 'Mod S', does: 'save' },
  { keys: '?', does: 'help' },
  { keys: '/', does: 'search' },
  { keys: 'j', does: 'next' },
  { keys: 'k', does: 'previous' },
  { keys: 'g d', does: 'today', href: '/desk' },
  { keys: 'g q', does: 'queue', href: '/desk/queue' },
  { keys: 'g s', does: 'sources', href: '/desk/sources' },
  { keys: 'g p', does: 'parties', href: '/desk/parties' },
  { keys: 'g t', does: 'topics', href: '/desk/topics' },
  { keys: 'g n', does: 'newClaim', href: '/desk/claims/new' },
] as const satisfies { keys: string; does: string; href?: string }[]

/** Where somebody is typing, letters are letters. */
export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role=menu], [role=listbox]') !== null)

const switchKey = 'counterclaim.shortcuts'

/** Single letters can be switched off (WCAG 2.1.4): whoever speaks to the machine would press them by accident. */
export const areLettersOn = () => localStorage.getItem(switchKey) !== 'off'
export const switchLetters = (on: boolean) => localStorage.setItem(switchKey, on ? 'on' : 'off')
