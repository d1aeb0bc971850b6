import 'server-only'
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { normalisePassword } from './password.ts'
import { inTurn } from './turns.ts'

/** argon2id with the first choice of OWASP's Password Storage Cheat Sheet for 19 MiB. */
const current = { memory: 19_456, passes: 2, parallelism: 1 }
const saltBytes = 16
const keyBytes = 32

type Hash = typeof current & { salt: Buffer; key: Buffer }

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  return phc({ ...current, salt, key: await derive(password, { ...current, salt, key: Buffer.alloc(keyBytes) }) })
}

/** Takes as long when nobody has this address (no hash): the answer must not tell. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const stored = hash === null ? null : parse(hash)
  const expected = stored ?? nobody
  const matches = timingSafeEqual(await derive(password, expected), expected.key)
  return matches && stored !== null
}

/** Whether the parameters have been raised since this hash was made. */
export function isOutdated(hash: string): boolean {
  const { memory, passes, parallelism } = parse(hash)
  return memory !== current.memory || passes !== current.passes || parallelism !== current.parallelism
}

const nobody: Hash = { ...current, salt: randomBytes(saltBytes), key: randomBytes(keyBytes) }

const argon2id = promisify((parameters: Argon2Parameters, done: (error: Error | null, key: Buffer) => void) =>
  argon2('argon2id', parameters, done),
)

const derive = (password: string, { salt, key, ...cost }: Hash) =>
  inTurn(() => argon2id({ ...cost, message: normalisePassword(password), nonce: salt, tagLength: key.length }))

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** The PHC string format: github.com/P-H-C/phc-string-format */
const phc = ({ memory, passes, parallelism, salt, key }: Hash) =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(key)}`

function parse(hash: string): Hash {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash)
  if (!found) throw new Error('a stored password hash is not argon2id in PHC form')
  const [, memory, passes, parallelism, salt = '', key = ''] = found
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
}
