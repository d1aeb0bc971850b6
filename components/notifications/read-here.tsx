'use client'
import { startTransition, useEffect } from 'react'
import { untouched } from '#lib/actions/form-state'
import { readHereAction } from '#lib/actions/notifications'

/** Who looks at a page has read what they were told about its matter. Without JavaScript a button on the list says so. */
export function ReadHere({ matter, until }: { matter: string; until: string }) {
  useEffect(() => {
    const form = new FormData()
    form.set('matter', matter)
    form.set('until', until)
    startTransition(async () => {
      // What isn't told now is told when the page is opened again.
      await readHereAction(untouched, form).catch(() => {})
    })
  }, [matter, until])
  return null
}
