import { roles } from '#lib/people/person'
import { type SettingsInput, settingsInput } from '#lib/settings/input'
import { StartupError } from '#lib/startup-error'
import type { Command } from './command.ts'

const options = {
  name: { example: '"The Record"', required: false },
  language: { example: 'en', required: false },
  'time-zone': { example: 'Europe/Amsterdam', required: false },
  contact: { example: 'desk@newsroom.example', required: false },
  'second-factor': { example: `${roles.join(',')}`, required: false },
}

const show: Command = {
  name: 'settings',
  does: "shows the newsroom's settings",
  options: {},
  run: describe,
}

const set: Command = {
  name: 'settings set',
  does: 'changes settings; an empty text ("") empties --contact and --second-factor',
  options,
  async run(values) {
    const changes = read(values)
    if (Object.keys(changes).length === 0) {
      throw new StartupError({ what: 'Nothing to change was given.', mend: 'See npm run manage -- --help' })
    }
    const { setSettings } = await import('#lib/settings/commands')
    await setSettings(changes)
    return describe()
  },
}

// The longer name first: a command is found by how its words begin.
export const settingsCommands = [set, show]

async function describe() {
  const { db } = await import('#db/client')
  const { readSettings } = await import('#lib/settings/queries')
  const { name, language, timeZone, contact, secondFactorRoles } = await readSettings(db())
  const lines = {
    name,
    language,
    'time zone': timeZone,
    contact: contact ?? '(none)',
    'second factor': secondFactorRoles.join(', ') || '(nobody)',
  }
  return Object.entries(lines)
    .map(([label, text]) => `${label.padEnd(14)} ${text}`)
    .join('\n')
}

function read(values: Record<string, string>): Partial<SettingsInput> {
  const typed = {
    name: values.name,
    language: values.language,
    timeZone: values['time-zone'],
    contact: values.contact,
    secondFactorRoles: values['second-factor']?.split(',').filter(Boolean),
  }
  const { data, error } = settingsInput.partial().safeParse(typed)
  if (data) {
    const isGiven = (name: string) => typed[name as keyof typeof typed] !== undefined
    return Object.fromEntries(Object.entries(data).filter(([name]) => isGiven(name))) as Partial<SettingsInput>
  }
  throw new StartupError(
    error.issues.map(({ path, message }) => ({
      what: `--${optionOf[String(path[0])] ?? String(path[0])} ${words[message] ?? message}.`,
      mend: 'See npm run manage -- --help',
    })),
  )
}

const optionOf: Record<string, string> = { timeZone: 'time-zone', secondFactorRoles: 'second-factor' }

const words: Record<string, string> = {
  required: 'is missing',
  too_long: 'is too long',
  invalid: 'is not one of those possible',
  unknown_language: 'is not a language; give a tag such as en',
  unknown_time_zone: 'is not a time zone; give a name such as Europe/Amsterdam',
  not_a_contact: 'is neither an e-mail address nor a web address',
  unreadable_characters: 'holds characters that nobody can read',
}
