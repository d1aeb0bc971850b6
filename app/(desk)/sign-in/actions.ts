'use server'
import { redirect } from 'next/navigation'
import { createTranslator } from 'next-intl'
import type { SignInState } from '#components/people/sign-in-form'
import { credentialsInput } from '#lib/auth/input'
import { pendingCookie } from '#lib/auth/pending-cookie'
import { returnPath } from '#lib/auth/return-path'
import { writeSessionId } from '#lib/auth/session-cookie'
import { signIn } from '#lib/auth/sign-in'
import { makeDeviceKnown, readVisitor } from '#lib/auth/visitor'
import messages from '#messages/desk'

export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const t = createTranslator({ locale: 'en', messages, namespace: 'signIn' })
  const email = String(form.get('email') ?? '').slice(0, 254)
  const credentials = credentialsInput.safeParse({ email, password: form.get('password') }).data
  if (!credentials) return { email, refusal: t('wrong') }
  const result = await signIn(credentials, await readVisitor())
  if ('refused' in result) {
    const refusal =
      result.refused === 'wrong' ? t('wrong') : t('throttled', { minutes: Math.ceil(result.seconds / 60) })
    return { email, refusal }
  }
  const path = returnPath(form.get('to'))
  if ('pendingId' in result) {
    await pendingCookie.write({ pendingId: result.pendingId })
    redirect(`/sign-in/code?to=${encodeURIComponent(path)}`)
  }
  await writeSessionId(result.sessionId)
  await makeDeviceKnown(credentials.email)
  redirect(path)
}
