import 'server-only'
import { headers } from 'next/headers'
import { keyedHash } from '#lib/auth/keyed-hash'
import { networkOf } from '#lib/client-address'

/** What a network is counted under; scripts/serve.ts has put the one true address into the header. */
export const readNetwork = async () =>
  keyedHash('tip from', networkOf((await headers()).get('x-forwarded-for') ?? 'unknown'))
