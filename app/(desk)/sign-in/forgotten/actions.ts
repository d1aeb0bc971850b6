'use server'
import { createTranslator } from 'next-intl'
import type { ForgottenState } from '#components/people/forgotten-form'
import { fieldMessage, refusalMessage } from '#lib/actions/messages'
import { readVisitor } from '#lib/auth/visitor'
import { sendsMail } from '#lib/mail/commands'
import { email as emailInput } from '#lib/people/input'
import { requestReset } from '#lib/people/reset-commands'
import messages from '#messages/desk'

export async function requestResetAction(_: ForgottenState, form: FormData): Promise<ForgottenState> {
  const t = createTranslator({ locale: 'en', messages, namespace: 'signIn' })
  const typed = String(form.get('email') ?? '').slice(0, 254)
  const answer = { email: typed, sent: null, refusal: null, error: null }
  if (!sendsMail()) return { ...answer, refusal: t('forgotten') }
  const parsed = emailInput.safeParse(typed)
  if (!parsed.success) return { ...answer, error: fieldMessage({ message: 'not_an_email' }) }
  const refused = await requestReset(parsed.data, (await readVisitor()).address)
  if (!refused) return { ...answer, sent: t('linkSent', { email: parsed.data }) }
  const values = { minutes: Math.ceil(refused.seconds / 60) }
  return { ...answer, refusal: await refusalMessage({ reason: 'throttled', values }) }
}
