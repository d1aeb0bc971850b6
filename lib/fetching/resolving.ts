import 'server-only'
import { lookup } from 'node:dns/promises'
import { FetchFailure } from './fetch-failure.ts'
import { isPublicAddress, withoutTranslations } from './public-address.ts'
import type { Target } from './target.ts'

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<string[]>

export const resolveBySystem: Resolve = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address)

/**
 * The addresses of a target, asked for once and all of them public. A name with a single other one is refused whole: mixed
 * answers are how names are made to lead inside after they were looked at.
 */
export async function publicAddresses({ host, isLiteral }: Target, resolve: Resolve): Promise<string[]> {
  if (isLiteral) return [host]
  const addresses = withoutTranslations(await resolve(host).catch(() => []))
  if (addresses.length === 0) throw new FetchFailure('unresolvable', { host })
  if (!addresses.every(isPublicAddress)) throw new FetchFailure('forbidden_address', { host })
  return addresses.slice(0, most)
}

/** Of those that are tried. */
const most = 8
