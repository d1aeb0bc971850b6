export type SuspensionAct = { number: number; act: 'suspended' | 'confirmed' | 'lifted'; at: Date }

/** Whether a version stands suspended: stopped in an emergency, and not set free since. */
export function isSuspended(number: number, acts: readonly SuspensionAct[]): boolean {
  const last = acts.filter((act) => act.number === number).reduce(newer, null)
  return last !== null && last.act !== 'lifted'
}

const newer = (newest: SuspensionAct | null, act: SuspensionAct) => (newest && newest.at > act.at ? newest : act)
