import { z } from 'zod'
import { roles } from '#lib/people/person'
import { StartupError } from '#lib/startup-error'
import type { Command } from './command.ts'

const input = z.object({
  email: z.email('is not an e-mail address'),
  name: z.string().trim().min(1, 'is empty'),
  role: z.enum(roles, `is none of ${roles.join(', ')}`),
})

const add: Command = {
  name: 'person add',
  does: 'adds a person and prints a one-time link to set the password',
  options: {
    email: { example: 'ada@newsroom.example', required: true },
    name: { example: '"Ada Lovelace"', required: true },
    role: { example: roles.join('|'), required: true },
  },
  async run(values) {
    const { data, error } = input.safeParse(values)
    if (!data) {
      throw new StartupError(
        error.issues.map(({ path, message }) => ({
          what: `--${path.join('.')} ${message}.`,
          mend: 'Correct it and try again.',
        })),
      )
    }
    const { addPerson } = await import('#lib/people/commands')
    const { link } = await addPerson(data, null)
    return `${data.name} (${data.role}) was added. This link sets the password, once:\n${link}`
  },
}

export const personCommands = [add]
