'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { basedOn } from '#lib/fields'
import { likeParties } from '#lib/look-alikes/queries'
import { createParty, saveParty } from '#lib/parties/commands'
import { partyInput } from '#lib/parties/input'
import { partiesNamed } from '#lib/parties/queries'
import { formAction } from './form-action.ts'
import { standingParty } from './standing-records.ts'

const isBlank = (value: unknown) => !(value as { text?: string } | null)?.text?.trim()

/** Rows of the form that were left empty are no names. */
const rowsOfNames = z.preprocess(
  (rows) => (Array.isArray(rows) ? rows.map((row) => (isBlank(row) ? null : row)) : []),
  z
    .array(partyInput.shape.aliases.unwrap().element.nullable())
    .max(50, 'too_many')
    .transform((rows) => rows.filter((row) => row !== null)),
)

const input = partyInput.extend({ aliases: rowsOfNames })
const choices = { partOf: partiesNamed }
const names = { fields: /^name$|^aliases\.\d+\.text$/, like: likeParties }

export const createPartyAction = formAction({
  input,
  names,
  choices,
  done: 'saved',
  async run(actor, party) {
    const { id } = await createParty(actor, party)
    redirect(`/desk/parties/${id}`)
  },
})

/** On the way from another form, which goes on with it. */
export const makePartyAction = formAction({
  input,
  names,
  choices,
  done: 'saved',
  run: async (actor, party) => ({ ...(await createParty(actor, party)), label: party.name }),
})

export const savePartyAction = formAction({
  input: input.extend({ id: z.uuid('invalid'), basedOn }),
  names,
  choices,
  done: 'saved',
  standing: standingParty,
  run: (actor, { id, basedOn: based, ...party }) => saveParty(actor, id, based, party),
})
