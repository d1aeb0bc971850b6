import 'server-only'

/** Failed attempts count for this long. */
export const windowMinutes = 15

/** What an attempt is counted under; both are keyed hashes. */
export type Counters = { account: string; address: string; knownDevice: boolean }

type Limit = { most: number; of: readonly ('account' | 'address')[] }

/**
 * One address alone can't use up an account's attempts, and a device from which its owner signed in before has a count of its own:
 * so nobody can keep the owner out. A refused attempt doesn't count, so waiting always helps.
 */
const strangerLimits: Limit[] = [
  { most: 10, of: ['account', 'address'] },
  { most: 40, of: ['account'] },
  { most: 30, of: ['address'] },
]
const knownDeviceLimits: Limit[] = [{ most: 10, of: ['account'] }]

export const limitsFor = ({ knownDevice }: Counters) => (knownDevice ? knownDeviceLimits : strangerLimits)
