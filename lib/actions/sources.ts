'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { captureText } from '#lib/captures/commands'
import { basedOn } from '#lib/fields'
import { createSource, saveSource } from '#lib/sources/commands'
import { pastedText, sourceInput } from '#lib/sources/input'
import { formAction } from './form-action.ts'
import { standingSource } from './standing-records.ts'

const withText = sourceInput.extend({
  text: z.preprocess(
    (text) => (typeof text === 'string' && text.trim() === '' ? undefined : text),
    pastedText.optional(),
  ),
})

export const createSourceAction = formAction({
  input: withText,
  done: 'saved',
  async run(actor, { text, ...source }) {
    const { id } = await createSource(actor, source, text)
    redirect(`/desk/sources/${id}`)
  },
})

/** On the way from another form, which goes on with it. */
export const makeSourceAction = formAction({
  input: withText,
  done: 'saved',
  run: async (actor, { text, ...source }) => ({ ...(await createSource(actor, source, text)), label: source.title }),
})

export const saveSourceAction = formAction({
  input: sourceInput.extend({ id: z.uuid('invalid'), basedOn }),
  done: 'saved',
  standing: standingSource,
  run: (actor, { id, basedOn: based, ...source }) => saveSource(actor, id, based, source),
})

export const captureTextAction = formAction({
  input: z.object({ source: z.uuid('invalid'), text: pastedText }),
  done: 'captured',
  async run(actor, { source, text }) {
    await captureText(actor, source, text)
  },
})
