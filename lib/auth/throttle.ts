import 'server-only'

/** Failed attempts count for this long. */
export const windowMinutes = 15

/** What an attempt is counted under; both are keyed hashes. */
export type Counters = { account: string; address: string; limits: keyof typeof limits }

type Limit = { most: number; of: readonly ('account' | 'address')[] }

const limits = {
  /**
   * One address alone can't use up an account's attempts, and a device from which its owner signed in before has a count of its own:
   * so nobody can keep the owner out. A refused attempt doesn't count, so waiting always helps.
   */
  stranger: [
    { most: 10, of: ['account', 'address'] },
    { most: 40, of: ['account'] },
    { most: 30, of: ['address'] },
  ],
  knownDevice: [{ most: 10, of: ['account'] }],
  /** Whoever tries these knows the password already or sits in a session: a code has only six digits. */
  insider: [
    { most: 10, of: ['account'] },
    { most: 30, of: ['address'] },
  ],
  /** Every request for a mail counts, as none of them tells whether it was right. */
  mail: [
    { most: 3, of: ['account'] },
    { most: 15, of: ['address'] },
  ],
} as const satisfies Record<string, Limit[]>

export const limitsFor = (counters: Counters): readonly Limit[] => limits[counters.limits]
