'use client'
import { startTransition, useEffect } from 'react'
import { untouched } from '#lib/actions/form-state'
import { readHereAction } from '#lib/actions/notifications'

/** Who looks at a claim has read what they were told about it. Without JavaScript a button on the list says so. */
export function ReadHere({ claim, until }: { claim: string; until: string }) {
  useEffect(() => {
    const form = new FormData()
    form.set('claim', claim)
    form.set('until', until)
    startTransition(async () => {
      await readHereAction(untouched, form)
    })
  }, [claim, until])
  return null
}
