import 'server-only'
import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { passwordLinks, people } from '#db/schema/people'
import { env } from '#lib/env'
import { Refusal } from '#lib/refusal'
import { sha256 } from '#lib/sha256'
import type { PersonInput } from './input.ts'
import { type Manager, requireManager } from './manager.ts'
import { voidLinks } from './password-commands.ts'
import { hashPassword } from './password-hash.ts'
import type { Actor, Role } from './person.ts'

/** A one-time link with which the person sets their password. It is told once; only its hash is kept. */
export type Invitation = { id: string; link: string }

export async function addPerson(input: PersonInput, manager: Manager): Promise<Invitation> {
  requireManager(manager)
  return refusingDuplicates('email_taken', () =>
    actingAs(manager, async (tx) => {
      const id = await insertPerson(tx, input)
      return { id, link: await insertLink(tx, id) }
    }),
  )
}

/** For the demo, whose accounts share one password. */
export async function addPersonWithPassword(
  { password, ...input }: PersonInput & { password: string },
  manager: 'installation',
): Promise<{ id: string }> {
  const passwordHash = await hashPassword(password)
  return refusingDuplicates('email_taken', () =>
    actingAs(manager, async (tx) => ({ id: await insertPerson(tx, { ...input, passwordHash }) })),
  )
}

/** A new link for somebody who forgot their password or let the first link lapse; earlier links are void from then on. */
export async function renewLink(email: string, manager: Manager): Promise<Invitation> {
  requireManager(manager)
  return actingAs(manager, async (tx) => {
    const [person] = await tx
      .select({ id: people.id, disabledAt: people.disabledAt })
      .from(people)
      .where(sql`lower(${people.email}) = lower(${email.trim()})`)
      .for('update')
    if (!person || person.disabledAt) throw new Refusal('not_found')
    return { id: person.id, link: await insertLink(tx, person.id) }
  })
}

export async function changeRole(id: string, role: Role, manager: Actor): Promise<void> {
  await changePerson(id, { role }, manager)
}

/** Ends all their sessions; what they did stays under their name. */
export async function disablePerson(id: string, manager: Actor): Promise<void> {
  await changePerson(id, { disabledAt: new Date() }, manager)
}

export async function enablePerson(id: string, manager: Actor): Promise<void> {
  await changePerson(id, { disabledAt: null }, manager)
}

async function changePerson(id: string, change: Partial<typeof people.$inferInsert>, manager: Actor) {
  requireManager(manager, id)
  await actingAs(manager, async (tx) => {
    const changed = await tx.update(people).set(change).where(eq(people.id, id)).returning({ id: people.id })
    if (changed.length === 0) throw new Refusal('not_found')
  })
}

async function insertPerson(tx: Transaction, person: typeof people.$inferInsert): Promise<string> {
  const [row] = await tx.insert(people).values(person).returning({ id: people.id })
  if (!row) throw new Error('no person was returned')
  return row.id
}

async function insertLink(tx: Transaction, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await voidLinks(tx, personId)
  await tx
    .insert(passwordLinks)
    .values({ personId, tokenSha256: sha256(token), expiresAt: sql`now() + interval '24 hours'` })
  return `${env.APP_URL}/set-password/${token}`
}
