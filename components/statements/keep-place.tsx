'use client'
import { useEffect, useRef } from 'react'

/** Whoever opens or closes a statement goes on there, not at the top of the page. */
export function KeepPlace({ opened }: { opened: string | null }) {
  const before = useRef(opened)
  useEffect(() => {
    const id = opened ?? before.current
    if (opened !== before.current) document.getElementById(`statement-${id}`)?.focus()
    before.current = opened
  }, [opened])
  return null
}
