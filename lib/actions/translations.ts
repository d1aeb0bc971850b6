'use server'
import 'server-only'
import { basedOn, optional } from '#lib/fields'
import { saveTranslation } from '#lib/translations/commands'
import { translationInput, translationOf } from '#lib/translations/input'
import { formAction } from './form-action.ts'
import { standingTranslation } from './standing-records.ts'

/** `basedOn` is empty while nobody has begun it: a claim has one translation in each language. */
export const saveTranslationAction = formAction({
  input: translationInput.extend({ ...translationOf.shape, basedOn: optional(basedOn) }),
  done: 'saved',
  standing: standingTranslation,
  run: (actor, { claim, language, number, hash, basedOn: based, ...words }) =>
    saveTranslation(actor, { claim, language, number, hash }, based, words),
})
