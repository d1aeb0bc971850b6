import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '#lib/people/person'
import { pathHeader } from './path-header.ts'
import { readSessionId } from './session-cookie.ts'
import { findSignedIn, type SignedIn } from './session-queries.ts'

/** Who is signed in, asked once per request; also who must set up a second factor before all else. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await readSessionId()
  return sessionId ? findSignedIn(sessionId) : null
})

/** Who makes this request, as they are in the database now. */
export async function getActor(): Promise<Actor | null> {
  const signedIn = await getSignedIn()
  return signedIn && !signedIn.mustEnrol ? signedIn.actor : null
}

/** For pages and actions of the desk: a stranger goes to sign in and then returns to where they were. */
export async function requireActor(): Promise<Actor> {
  const signedIn = await requireSignedIn()
  if (signedIn.mustEnrol) redirect(enrolmentPath)
  return signedIn.actor
}

/** The same for who may have to set up a second factor first. */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await getSignedIn()
  if (signedIn) return signedIn
  const path = (await headers()).get(pathHeader)
  redirect(path ? `/sign-in?to=${encodeURIComponent(path)}` : '/sign-in')
}

/** The only page of who must set up a second factor. */
export const enrolmentPath = '/desk/account/second-factor'
