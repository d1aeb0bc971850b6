import { diskFull, StartupError } from '#lib/startup-error'

const unreachable = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]

/** What a failed query or connection means to the person who set the variable; null for what nobody foresaw. */
export function explainDatabase(error: unknown, url: string, variable: string): StartupError | null {
  if (error instanceof StartupError) return error
  const found = meaningOf(causeOf(error), URL.parse(url), variable)
  return found && new StartupError(found, { cause: error })
}

type DatabaseError = { code?: string; message?: string }

/** Drizzle wraps what the server said. */
export function causeOf(error: unknown): DatabaseError {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown }
  return code === undefined && cause ? causeOf(cause) : ((error ?? {}) as DatabaseError)
}

function meaningOf({ code = '', message }: DatabaseError, url: URL | null, variable: string) {
  const server = url ? `${url.hostname}:${url.port || 5432}` : 'the server'
  const user = url?.username || 'this user'
  if (unreachable.includes(code) || code === 'CONNECT_TIMEOUT') {
    return {
      what: `No database server answers at ${server} (${variable}).`,
      mend: `Start it or correct ${variable}; without DATABASE_URL, Counterclaim uses its own embedded database.`,
    }
  }
  if (code === '28P01' || code === '28000') {
    const why = code === '28P01' ? 'refuses the password of' : 'does not let in'
    return { what: `The database server at ${server} ${why} "${user}".`, mend: `Correct ${variable}.` }
  }
  if (code === '3D000') {
    return {
      what: `There is no database "${url?.pathname.slice(1)}" at ${server}.`,
      mend: `Create it (create database … encoding 'UTF8' template template0;) or correct ${variable}.`,
    }
  }
  if (code === '53300') {
    return { what: `The database server at ${server} has no connection left.`, mend: 'Raise its max_connections.' }
  }
  if (code === '57P03') {
    return { what: `The database server at ${server} is just starting or stopping.`, mend: 'Try again in a moment.' }
  }
  if (code === '53100') return diskFull(`the database server at ${server}`)
  if (code === '42501') {
    return {
      what: `The database user "${user}" lacks a right that it needs: ${message}.`,
      mend: 'Let DATABASE_OWNER_URL name the owner of the database.',
    }
  }
  return null
}
