'use server'
import { redirect } from 'next/navigation'
import type { CodeState } from '#components/people/code-form'
import { fieldMessage, refusalMessage } from '#lib/actions/messages'
import { pendingCookie } from '#lib/auth/pending-cookie'
import { returnPath } from '#lib/auth/return-path'
import { writeSessionId } from '#lib/auth/session-cookie'
import { finishSignIn } from '#lib/auth/sign-in'
import { makeDeviceKnown, readVisitor } from '#lib/auth/visitor'
import { codeInput } from '#lib/people/input'
import { Refusal } from '#lib/refusal'

export async function finishSignInAction(_: CodeState, form: FormData): Promise<CodeState> {
  const path = returnPath(form.get('to'))
  const startAgain = `/sign-in?after=waited&to=${encodeURIComponent(path)}`
  const waiting = await pendingCookie.read()
  if (!waiting) redirect(startAgain)
  const typed = codeInput.safeParse({ code: form.get('code') }).data
  if (!typed) return { refusal: null, error: fieldMessage({ message: 'required' }) }
  try {
    const { sessionId, email } = await finishSignIn(waiting.pendingId, typed.code, await readVisitor())
    await writeSessionId(sessionId)
    await pendingCookie.forget()
    await makeDeviceKnown(email)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.reason === 'throttled') return { refusal: await refusalMessage(error), error: null }
    if (error.reason === 'invalid')
      return { refusal: null, error: fieldMessage({ message: String(error.values.says) }) }
    redirect(startAgain)
  }
  redirect(path)
}
