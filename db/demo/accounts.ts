import { randomBytes } from 'node:crypto'
import { keep } from '#lib/data-dir'
import { addPersonWithPassword } from '#lib/people/commands'
import { personInput } from '#lib/people/input'
import type { Actor, Role } from '#lib/people/person'

type Account = { email: string; name: string; role: Role }

/** Who works in the demo's newsroom; made in this order. */
export const accounts = {
  editor: { email: 'editor@example.org', name: 'Demo editor', role: 'editor' },
  'second-editor': { email: 'second-editor@example.org', name: 'Second demo editor', role: 'editor' },
  reviewer: { email: 'reviewer@example.org', name: 'Demo reviewer', role: 'reviewer' },
  admin: { email: 'admin@example.org', name: 'Demo administrator', role: 'admin' },
} satisfies Record<string, Account>

/** The password of all accounts. It is kept before anybody has it, and an interrupted load takes it up again. */
export function keepPassword(dataDir: string): string {
  const kept = keep(dataDir, 'demo-accounts.json', () => {
    const listed = Object.values(accounts).map(({ email, role }) => ({ email, role }))
    return `${JSON.stringify({ password: randomBytes(12).toString('hex'), accounts: listed }, null, 2)}\n`
  })
  return JSON.parse(kept).password
}

export async function hire({ email, name, role }: Account, password: string): Promise<Actor> {
  const person = personInput.parse({ email, name, role })
  const { id } = await addPersonWithPassword({ ...person, password }, 'installation')
  return { id, name, role }
}
