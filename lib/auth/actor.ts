import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '#lib/people/person'
import { pathHeader } from './path-header.ts'
import { readSessionId } from './session-cookie.ts'
import { findActor } from './session-queries.ts'

/** Who makes this request, as they are in the database now; asked once per request. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await readSessionId()
  return sessionId ? findActor(sessionId) : null
})

/** For pages and actions of the desk: a stranger goes to sign in and then returns to where they were. */
export async function requireActor(): Promise<Actor> {
  const actor = await getActor()
  if (actor) return actor
  const path = (await headers()).get(pathHeader)
  redirect(path ? `/sign-in?to=${encodeURIComponent(path)}` : '/sign-in')
}
