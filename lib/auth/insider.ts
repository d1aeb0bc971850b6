import 'server-only'
import { keyedHash } from './keyed-hash.ts'
import type { Counters } from './throttle.ts'

/** How attempts of somebody whose name is settled are counted: at a code, or at the password that they must repeat. */
export const insiderCounters = (personId: string, address: string): Counters => ({
  account: keyedHash('insider', personId),
  address: keyedHash('address', address),
  limits: 'insider',
})
