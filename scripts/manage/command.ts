import { parseArgs } from 'node:util'
import { StartupError } from '#lib/startup-error'
import type { ending } from '../ending.ts'

/** One line of `npm run manage -- --help`. */
export type Command = {
  /** As it is typed: "person add". */
  name: string
  does: string
  options: Record<string, { example: string; required: boolean }>
  /** The name of the one word that follows without an option, and is required. */
  argument?: string
  /** Goes on until it is stopped, which is no failure. */
  runsOn?: boolean
  /** Runs with the database ready; what it returns is printed. */
  run(values: Record<string, string>, end: ReturnType<typeof ending>): Promise<string>
}

export const usageOf = ({ name, options, argument }: Command) =>
  [
    name,
    ...(argument ? [argument] : []),
    ...Object.entries(options).map(([option, { example, required }]) => usage(option, example, required)),
  ].join(' ')

const usage = (option: string, example: string, required: boolean) =>
  required ? `--${option} ${example}` : `[--${option} ${example}]`

/** The values of the options as typed, or what is wrong with them. */
export function readOptions(command: Command, args: string[]): Record<string, string> {
  const options = Object.fromEntries(
    Object.keys(command.options).map((option) => [option, { type: 'string' as const }]),
  )
  const mend = `Type: npm run manage -- ${usageOf(command)}`
  try {
    const { argument } = command
    const { values, positionals } = parseArgs({ args, options, allowPositionals: argument !== undefined })
    if (positionals.length !== (argument ? 1 : 0)) throw new Error(`${argument} is missing, or there is more than one`)
    const missing = Object.keys(command.options).filter(
      (option) => command.options[option]?.required && !values[option],
    )
    const [given] = positionals
    if (missing.length === 0)
      return { ...(values as Record<string, string>), ...(argument && { [argument]: given ?? '' }) }
    throw new Error(`${missing.map((option) => `--${option}`).join(' and ')} missing`)
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new StartupError({ what: `${what}.`, mend })
  }
}
