'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { endSession } from './session-commands.ts'
import { forgetSessionId, readSessionId } from './session-cookie.ts'

/** Ends the session itself, so that a copy of its cookie is worth nothing either. */
export async function signOut() {
  const sessionId = await readSessionId()
  if (sessionId) await endSession(sessionId)
  await forgetSessionId()
  redirect('/sign-in?after=signed-out')
}
