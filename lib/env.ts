import { resolve } from 'node:path'
import { z } from 'zod'
import { StartupError } from './startup-error.ts'

const url = (protocols: string[], example: string) =>
  z.string().refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ''), `must look like ${example}`)

const postgres = url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database')

const given = z.object({
  DATABASE_URL: postgres.optional(),
  DATABASE_OWNER_URL: postgres.optional(),
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine(isPort, 'must be from 1 to 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address, such as 127.0.0.1')
    .default('127.0.0.1'),
  APP_URL: url(['http:', 'https:'], 'https://news.example')
    .refine(isOrigin, 'must have no path after the host')
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^(\d|10)$/, 'must be how many proxies stand before this server, from 0 to 10')
    .transform(Number)
    .default(0),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  WORKER: z.enum(['on', 'off'], 'must be on or off').default('on'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z.email('must be an address, such as desk@news.example').optional(),
  FETCH_PROXY: url(['http:', 'https:'], 'http://user:password@proxy:3128')
    .refine(isOrigin, 'must have no path after the host')
    .optional(),
  BLOB_STORE: z
    .string()
    .refine((text) => text.split(',').every((one) => /^(database|s3|folder:\/.+)$/.test(one.trim())), {
      error: 'must be database, s3 or folder:/a/path, or several with commas between: new bytes go into the first',
    })
    .transform(readStores)
    .default([{ store: 'database' }]),
  S3_ENDPOINT: url(['http:', 'https:'], 'https://s3.example')
    .refine(isOrigin, 'must have no path after the host')
    .optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  OIDC_ISSUER: url(['http:', 'https:'], 'https://id.example')
    .refine(isPrivateOrSecure, 'must begin with https:// (http:// only on this machine itself)')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'must have at most 60 characters').optional(),
  DATA_DIR: z.string().default('.data'),
})

type NamedStore = { store: 'database' } | { store: 's3' } | { store: 'folder'; path: string }

function readStores(text: string): NamedStore[] {
  return text.split(',').map((one) => {
    const [store, ...path] = one.trim().split(':')
    return store === 'folder' ? { store, path: resolve(path.join(':')) } : { store: store === 's3' ? 's3' : 'database' }
  })
}

function isPort(value: number) {
  return value >= 1 && value <= 65535
}

function isOrigin(value: string) {
  const parsed = URL.parse(value)
  return !!parsed && parsed.pathname === '/' && !parsed.search && !parsed.hash
}

/** Tokens are never fetched in the clear over a network. */
function isPrivateOrSecure(value: string) {
  const parsed = URL.parse(value)
  return parsed?.protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(parsed?.hostname ?? '')
}

const s3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']
const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']

export type Settings = ReturnType<typeof readSettings>
type Env = Settings & { DATABASE_URL: string; AUTH_SECRET: string }

/** What the operator set, with our defaults; throws all that is wrong with it at once. */
export function readSettings(source: Record<string, string | undefined> = process.env) {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const result = given.safeParse(filled)
  const problems = (result.error?.issues ?? []).map((issue) => ({
    what: `${String(issue.path[0])} ${issue.message}.`,
    mend: 'Correct it in the environment and start again.',
  }))
  if (filled.DATABASE_OWNER_URL && !filled.DATABASE_URL) {
    problems.push({
      what: 'DATABASE_OWNER_URL is set without DATABASE_URL.',
      mend: 'Set DATABASE_URL to the account that the application uses, or unset both for the embedded database.',
    })
  }
  const missing = oidc.filter((name) => !filled[name])
  if (missing.length > 0 && (missing.length < oidc.length || filled.OIDC_NAME)) {
    problems.push({
      what: `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set, but other settings of OpenID Connect are.`,
      mend: `Set all of ${oidc.join(', ')}, or none of them.`,
    })
  }
  const missingOfS3 = s3.filter((name) => !filled[name])
  if (missingOfS3.length > 0 && /(^|,)\s*s3\s*(,|$)/.test(filled.BLOB_STORE ?? '')) {
    problems.push({
      what: `${missingOfS3.join(' and ')} ${missingOfS3.length > 1 ? 'are' : 'is'} not set, but BLOB_STORE names s3.`,
      mend: `Set all of ${s3.join(', ')}.`,
    })
  }
  if (!result.data || problems.length > 0) throw new StartupError(problems)
  const { APP_URL, DATA_DIR, S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, ...rest } =
    result.data
  return {
    ...rest,
    DATA_DIR: resolve(DATA_DIR),
    S3:
      S3_ENDPOINT && S3_BUCKET && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
        ? {
            endpoint: new URL(S3_ENDPOINT).origin,
            bucket: S3_BUCKET,
            region: S3_REGION,
            accessKeyId: S3_ACCESS_KEY_ID,
            secretAccessKey: S3_SECRET_ACCESS_KEY,
          }
        : null,
    APP_URL: new URL(APP_URL ?? addressOf(rest.HOST, rest.PORT)).origin,
  }
}

/** The address the operator gave to the site; null when it is only that of this server, which has others too. */
export const givenOrigin = ({ APP_URL, HOST, PORT }: Settings) => (APP_URL === addressOf(HOST, PORT) ? null : APP_URL)

/** Where a browser on this machine finds the server. */
export function addressOf(host: string, port: number) {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

let parsed: Env | undefined

function complete(): Env {
  const settings = readSettings()
  const { DATABASE_URL, AUTH_SECRET } = settings
  if (DATABASE_URL && AUTH_SECRET) return { ...settings, DATABASE_URL, AUTH_SECRET }
  throw new StartupError({
    what: 'DATABASE_URL and AUTH_SECRET are not set.',
    mend: 'Start with `npm start` or `npm run dev`, which set them.',
  })
}

/** The environment of the running application, complete since the launcher; read once, on first use. */
export const env = new Proxy({} as Env, {
  get(_, name) {
    parsed ??= complete()
    return parsed[name as keyof Env]
  },
})

/** Adds what the launcher found out, for this process and those it starts. */
export function extendEnvironment(values: Record<string, string>) {
  Object.assign(process.env, values)
  parsed = undefined
}

/** Where somebody called npm, which runs us in the folder of the project. */
export const calledIn = () => process.env.INIT_CWD ?? '.'

/** The environment for a program that needs something more than ours. */
export const environmentWith = (more: Record<string, string>) => ({ ...process.env, ...more })

/** For programs that should behave alike on every machine: English messages, no locale or settings of the user's. */
export const bareEnvironment = () => ({
  PATH: process.env.PATH,
  NODE_ENV: process.env.NODE_ENV,
  LC_ALL: 'C',
  TZ: 'UTC',
})
