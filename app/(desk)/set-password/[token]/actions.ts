'use server'
import { redirect } from 'next/navigation'
import { createTranslator } from 'next-intl'
import type { SetPasswordState } from '#components/people/set-password-form'
import { fieldMessage } from '#lib/actions/messages'
import { makeDeviceKnown } from '#lib/auth/visitor'
import { setPasswordByLink } from '#lib/people/password-commands'
import { Refusal } from '#lib/refusal'
import messages from '#messages/desk'

export async function setPassword(token: string, _: SetPasswordState, form: FormData): Promise<SetPasswordState> {
  const t = createTranslator({ locale: 'en', messages, namespace: 'setPassword' })
  const password = String(form.get('password') ?? '')
  if (password !== form.get('again'))
    return { refusal: null, errors: { again: fieldMessage({ message: 'different' }) } }
  try {
    const { email } = await setPasswordByLink(token, password)
    await makeDeviceKnown(email)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.reason !== 'invalid') return { refusal: t('lapsedText'), errors: {} }
    return { refusal: null, errors: { password: fieldMessage({ message: String(error.values.problem) }) } }
  }
  redirect('/sign-in?after=password-set')
}
