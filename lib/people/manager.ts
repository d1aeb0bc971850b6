import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { Actor } from './person.ts'

/** An administrator, or the command line of the machine it runs on. */
export type Manager = Actor | 'installation'

/** Nobody manages themselves: that way the last administrator stays. */
export function requireManager(manager: Manager, personId?: string) {
  if (manager === 'installation') return
  requireCan(manager, 'manage_people')
  if (manager.id === personId) throw new Refusal('forbidden')
}
