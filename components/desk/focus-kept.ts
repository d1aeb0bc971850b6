import { useEffect, useLayoutEffect, useRef } from 'react'

/** A form that is made anew gives the focus back to the field that had it. */
export function useFocusKept(form: { current: HTMLFormElement | null }, epoch: number) {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const note = () => {
      if (form.current?.contains(document.activeElement)) last.current = document.activeElement
      else if (document.activeElement !== document.body) last.current = null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [form])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about each new form
  useLayoutEffect(() => {
    const before = last.current
    if (!before?.id || before.isConnected || document.activeElement !== document.body) return
    const after = document.getElementById(before.id)
    after?.focus({ preventScroll: true })
    if (before instanceof HTMLTextAreaElement && after instanceof HTMLTextAreaElement) {
      after.setSelectionRange(before.selectionStart, before.selectionEnd)
    }
  }, [epoch])
}
