import { addPersonWithPassword } from '#lib/people/commands'
import type { Actor, Role } from '#lib/people/person'

export const password = 'correct horse battery'
let count = 0

/** Somebody whom nobody else in this test file knows, with that password. */
export async function openAccount(role: Role = 'editor'): Promise<Actor & { email: string }> {
  count += 1
  const person = { email: `person${count}@example.org`, name: `Person ${count}`, role }
  const { id } = await addPersonWithPassword({ ...person, password }, 'installation')
  return { id, ...person }
}
