/** One thing that stops Counterclaim from starting, and what the reader can do about it. */
export type Problem = { what: string; mend: string }

/** Something a person can mend. It is shown as one line per problem, without a stack. */
export class StartupError extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem | Problem[], options?: ErrorOptions) {
    const all = [problems].flat()
    super(all.map(({ what, mend }) => `${what} ${mend}`).join('\n'), options)
    this.name = 'StartupError'
    this.problems = all
  }
}

type Failure = { code?: unknown; path?: unknown; address?: unknown; port?: unknown; message?: unknown }

/** The system's words for it, and PostgreSQL's. */
const full = ['ENOSPC', 'EDQUOT', '53100']

/** The startup error behind a failure of the operating system; null for what nobody foresaw. */
function explain(error: unknown): StartupError | null {
  if (error instanceof StartupError) return error
  const { code, path, message } = (error ?? {}) as Failure
  const where = typeof path === 'string' ? path : 'the data folder'
  if (full.includes(String(code)) || /no space left on device|database or disk is full/i.test(String(message))) {
    return new StartupError(diskFull(where), { cause: error })
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StartupError(noAccess(where), { cause: error })
  return null
}

export const diskFull = (where: string): Problem => ({
  what: `The disk is full: nothing more can be written to ${where}.`,
  mend: 'Free some space, or set DATA_DIR to a folder on another disk, and start again.',
})

export const noAccess = (where: string): Problem => ({
  what: `No permission to write to ${where}.`,
  mend: 'Give this user the right to write there, or set DATA_DIR to a folder of its own, and start again.',
})

/** Prints why the program ends: the plain words first, a stack only after them and only for the unforeseen. */
export function report(error: unknown) {
  const known = explain(error)
  if (known) for (const { what, mend } of known.problems) process.stderr.write(`Error: ${what} ${mend}\n`)
  else {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`Error: ${message} This is unexpected; please report it with the lines below.\n`)
    process.stderr.write(`${error instanceof Error ? error.stack : ''}\n`)
  }
}
