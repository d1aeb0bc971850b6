'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { captureText } from '#lib/captures/commands'
import { basedOn, optional, webAddress } from '#lib/fields'
import { askToFetch, takeUpload } from '#lib/intakes/commands'
import type { Actor } from '#lib/people/person'
import { createSource, createSourceByAddress, createSourceFromFile, saveSource } from '#lib/sources/commands'
import { chosenFile, pastedText, sourceInput } from '#lib/sources/input'
import { knownSources } from './doubts.ts'
import { formAction } from './form-action.ts'
import { standingSource } from './standing-records.ts'

const withText = sourceInput.extend({
  text: z.preprocess(
    (text) => (typeof text === 'string' && text.trim() === '' ? undefined : text),
    pastedText.optional(),
  ),
})

const doubts = knownSources

export const createSourceAction = formAction({
  input: withText,
  doubts,
  done: 'saved',
  async run(actor, { text, ...source }) {
    const { id } = await createSource(actor, source, text)
    redirect(`/desk/sources/${id}`)
  },
})

export const createSourceByAddressAction = formAction({
  input: z.object({ url: webAddress }),
  doubts,
  done: 'saved',
  async run(actor, { url }) {
    const { id } = await createSourceByAddress(actor, url)
    redirect(`/desk/sources/${id}`)
  },
})

export const createSourceFromFileAction = formAction({
  input: z.object({ url: optional(webAddress), file: chosenFile }),
  files: ['file'],
  doubts,
  done: 'saved',
  async run(actor, { url, file }) {
    const { id } = await createSourceFromFile(actor, url, file)
    redirect(`/desk/sources/${id}`)
  },
})

const isBlank = (value: unknown) => typeof value !== 'string' || value.trim() === ''

/** With nothing but an address, that is fetched; with anything else, it is described by hand. */
const addressOrRecord = z.unknown().transform((typed, context) => {
  const { url, title, publisher, text } = typed as Record<string, unknown>
  const isAddress = !isBlank(url) && [title, publisher, text].every(isBlank)
  const parsed = (isAddress ? z.object({ url: webAddress }) : withText).safeParse(typed)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) context.addIssue({ ...issue, code: 'custom' })
  return z.NEVER
})

async function makeSource(actor: Actor, made: z.output<typeof addressOrRecord>) {
  if (!('title' in made)) return createSourceByAddress(actor, made.url)
  const { text, ...source } = made
  return { ...(await createSource(actor, source, text)), label: source.title }
}

/** On the way from another form, which goes on with it. */
export const makeSourceAction = formAction({ input: addressOrRecord, doubts, done: 'saved', run: makeSource })

export const saveSourceAction = formAction({
  input: sourceInput.extend({ id: z.uuid('invalid'), basedOn }),
  doubts,
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

export const fetchSourceAction = formAction({
  input: z.object({ source: z.uuid('invalid') }),
  done: 'fetchAsked',
  async run(actor, { source }) {
    await askToFetch(actor, source)
  },
})

export const uploadCaptureAction = formAction({
  input: z.object({ source: z.uuid('invalid'), file: chosenFile }),
  files: ['file'],
  done: 'uploaded',
  async run(actor, { source, file }) {
    await takeUpload(actor, source, file)
  },
})
