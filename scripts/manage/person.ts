import { z } from 'zod'
import { email, personInput } from '#lib/people/input'
import { roles } from '#lib/people/person'
import { Refusal, type RefusalReason } from '#lib/refusal'
import { StartupError } from '#lib/startup-error'
import type { Command } from './command.ts'

const emailOption = { example: 'ada@newsroom.example', required: true }

const add: Command = {
  name: 'person add',
  does: 'adds a person and prints a one-time link to set the password',
  options: {
    email: emailOption,
    name: { example: '"Ada Lovelace"', required: true },
    role: { example: roles.join('|'), required: true },
  },
  async run(values) {
    const person = parse(personInput, values)
    const { addPerson } = await import('#lib/people/commands')
    const { link } = await explaining(addPerson(person, 'installation'))
    return `${person.name} (${person.role}) was added. This link sets the password, once, within 24 hours:\n${link}`
  },
}

const link: Command = {
  name: 'person link',
  does: 'prints a new link for somebody who forgot the password or let the first link lapse',
  options: { email: emailOption },
  async run(values) {
    const person = parse(z.object({ email }), values)
    const { renewLink } = await import('#lib/people/commands')
    const { link } = await explaining(renewLink(person.email, 'installation'))
    return `This link sets the password of ${person.email}, once, within 24 hours; earlier ones no longer work:\n${link}`
  },
}

const resetSecondFactor: Command = {
  name: 'person reset-second-factor',
  does: 'removes the second factor of somebody who lost the device, and ends their sessions',
  options: { email: emailOption },
  async run(values) {
    const person = parse(z.object({ email }), values)
    const { findPersonByEmail } = await import('#lib/people/queries')
    const commands = await import('#lib/second-factors/commands')
    const found = await findPersonByEmail(person.email)
    if (!found) throw new StartupError(refusals.not_found)
    if (!found.hasSecondFactor) {
      throw new StartupError({
        what: `${person.email} has no second factor.`,
        mend: 'The password alone lets them in.',
      })
    }
    await commands.resetSecondFactor(found.id, 'installation')
    return `The second factor of ${person.email} was removed; they are signed out everywhere.`
  },
}

export const personCommands = [add, link, resetSecondFactor]

const words: Record<string, string> = {
  not_an_email: 'is not an e-mail address',
  too_long: 'is too long',
  required: 'is missing or not one of those possible',
}

function parse<T>(schema: z.ZodType<T>, values: Record<string, string>): T {
  const { data, error } = schema.safeParse(values)
  if (data) return data
  const problems = error?.issues.map(({ path, message }) => ({
    what: `--${path.join('.')} ${words[message] ?? message}.`,
    mend: 'See npm run manage -- --help',
  }))
  throw new StartupError(problems ?? [])
}

const refusals = {
  email_taken: {
    what: 'Somebody with this address is there already.',
    mend: 'For a new link: npm run manage -- person link --email …',
  },
  not_found: { what: 'Nobody active has this address.', mend: 'Add them: npm run manage -- person add --help' },
} satisfies Partial<Record<RefusalReason, { what: string; mend: string }>>

async function explaining<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const known = error instanceof Refusal && refusals[error.reason as keyof typeof refusals]
    throw known ? new StartupError(known, { cause: error }) : error
  }
}
