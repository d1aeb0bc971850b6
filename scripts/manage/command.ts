import { parseArgs } from 'node:util'
import { StartupError } from '#lib/startup-error'
import type { ending } from '../ending.ts'

/** One line of `npm run manage -- --help`. */
export type Command = {
  /** As it is typed: "person add". */
  name: string
  does: string
  options: Record<string, { example: string; required: boolean }>
  /** Goes on until it is stopped, which is no failure. */
  runsOn?: boolean
  /** Runs with the database ready; what it returns is printed. */
  run(values: Record<string, string>, end: ReturnType<typeof ending>): Promise<string>
}

export const usageOf = ({ name, options }: Command) =>
  [name, ...Object.entries(options).map(([option, { example, required }]) => usage(option, example, required))].join(
    ' ',
  )

const usage = (option: string, example: string, required: boolean) =>
  required ? `--${option} ${example}` : `[--${option} ${example}]`

/** The values of the options as typed, or what is wrong with them. */
export function readOptions(command: Command, args: string[]): Record<string, string> {
  const options = Object.fromEntries(
    Object.keys(command.options).map((option) => [option, { type: 'string' as const }]),
  )
  const mend = `Type: npm run manage -- ${usageOf(command)}`
  try {
    const { values } = parseArgs({ args, options, allowPositionals: false })
    const missing = Object.keys(command.options).filter(
      (option) => command.options[option]?.required && !values[option],
    )
    if (missing.length === 0) return values as Record<string, string>
    throw new Error(`${missing.map((option) => `--${option}`).join(' and ')} missing`)
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new StartupError({ what: `${what}.`, mend })
  }
}
