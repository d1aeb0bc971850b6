'use server'
import { redirect } from 'next/navigation'
import { createTranslator } from 'next-intl'
import type { TipFormState } from '#components/tips/tip-form'
import { isLanguage, languages } from '#lib/i18n/languages'
import { readersMessages } from '#lib/i18n/readers-messages'
import { answerLink, handIn } from '#lib/letterbox/commands'
import { makeFormToken, readFormToken } from '#lib/letterbox/form-token'
import { readNetwork } from '#lib/letterbox/network'
import { publicLinks } from '#lib/links'
import { tipInput } from '#lib/tips/input'
import { answersTo } from './answers.ts'

/** Takes what a reader sends, or says in their language what to mend; what was typed goes back with the answer. */
export async function handInAction(previous: TipFormState, form: FormData): Promise<TipFormState> {
  const typed = Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === 'string' && !field[0].startsWith('$')),
  )
  const language = isLanguage(typed.language) ? typed.language : languages[0]
  const t = createTranslator({ locale: language, messages: readersMessages[language], namespace: 'submit' })
  const token = typed.token ?? ''
  const answer = (reason: string, refusal: string, more: Partial<TipFormState> = {}) => ({
    attempt: (Number(previous?.attempt) || 0) + 1,
    reason,
    refusal,
    errors: {},
    typed,
    token,
    answers: [],
    ...more,
  })
  const parsed = tipInput.safeParse({ ...typed, language })
  if (!parsed.success) {
    const errors: Record<string, string> = {}
    for (const { path, message, ...issue } of parsed.error.issues) {
      const maximum = 'maximum' in issue ? Number(issue.maximum) : 0
      errors[path.join('.')] ??= t(`errors.${message as 'required'}`, { maximum })
    }
    return answer('fields', t('refusal.fields', { count: Object.keys(errors).length }), { errors })
  }
  const known = readFormToken(token)
  // What only a program fills in; a person whose browser did it sends it again without.
  if (known === 'early' || typed.website) return answer('early', t('refusal.early'))
  if (known === 'expired') return answer('expired', t('refusal.expired'), { token: makeFormToken() })
  if (!parsed.data.about) {
    // What was checked before is shown once, and stops nobody from sending.
    const answers = await answersTo(parsed.data.words, language).catch(() => [])
    const seen = (typed.answersSeen ?? '').split(' ')
    if (!answers.every(({ slug }) => seen.includes(slug)))
      return answer('answered', t('refusal.answered', { count: answers.length }), { answers })
  }
  const seconds = await handIn(parsed.data, known.key, await readNetwork())
  if (seconds !== null) return answer('throttled', t('refusal.flood', { minutes: Math.ceil(seconds / 60) }))
  redirect(publicLinks(language).received)
}

/** From the page that the mail leads to. */
export async function answerLinkAction(token: string, language: string, wants: boolean): Promise<void> {
  if (/^[\w-]{20,100}$/.test(token)) await answerLink(token, wants)
  redirect(publicLinks(isLanguage(language) ? language : languages[0]).tipLink(token))
}
