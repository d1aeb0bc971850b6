import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { people } from '#db/schema/people'
import { handOverAssignments } from '#lib/assignments/commands'
import { Refusal } from '#lib/refusal'
import { handOverSchedules } from '#lib/schedules/leaving-commands'
import type { PersonInput } from './input.ts'
import { insertLink, voidLinks } from './link-commands.ts'
import { type Manager, requireManager } from './manager.ts'
import { hashPassword } from './password-hash.ts'
import type { Actor, Role } from './person.ts'

const aDay = 24 * 60

/** A one-time link with which the person sets their password. It is told once; only its hash is kept. */
export type Invitation = { id: string; link: string }

export async function addPerson(input: PersonInput, manager: Manager): Promise<Invitation> {
  requireManager(manager)
  return refusingDuplicates('email_taken', () =>
    actingAs(manager, async (tx) => {
      const id = await insertPerson(tx, input)
      return { id, link: await insertLink(tx, id, aDay) }
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
    await voidLinks(tx, person.id)
    return { id: person.id, link: await insertLink(tx, person.id, aDay) }
  })
}

/** Who may no longer publish leaves no publication behind that would fail at its time. */
export async function changeRole(id: string, role: Role, manager: Actor): Promise<void> {
  await changePerson(id, { role }, manager, async (tx) => {
    if (role !== 'reviewer') await handOverSchedules(tx, id, null)
  })
}

/** Which languages somebody reads well enough to judge a translation; they may say it themselves, too. */
export async function changeLanguages(id: string, languages: string[], manager: Actor): Promise<void> {
  await changePerson(id, { languages }, manager)
}

/**
 * Ends all their sessions and drops what they typed and did not save; what they did stays under their name. What was assigned to
 * them, or scheduled by them, goes to the successor as far as that one could do it; otherwise it is free, and no longer scheduled.
 */
export async function disablePerson(id: string, manager: Actor, successor: string | null = null): Promise<void> {
  await changePerson(id, { disabledAt: new Date() }, manager, async (tx) => {
    if (successor === id) throw new Refusal('invalid', { field: 'successor', says: 'invalid' })
    await handOverAssignments(tx, id, successor)
    await handOverSchedules(tx, id, successor)
  })
}

export async function enablePerson(id: string, manager: Actor): Promise<void> {
  await changePerson(id, { disabledAt: null }, manager)
}

async function changePerson(
  id: string,
  change: Partial<typeof people.$inferInsert>,
  manager: Actor,
  before: (tx: Transaction) => Promise<void> = async () => {},
) {
  requireManager(manager, id)
  await actingAs(manager, async (tx) => {
    await before(tx)
    const changed = await tx.update(people).set(change).where(eq(people.id, id)).returning({ id: people.id })
    if (changed.length === 0) throw new Refusal('not_found')
  })
}

async function insertPerson(tx: Transaction, person: typeof people.$inferInsert): Promise<string> {
  const [row] = await tx.insert(people).values(person).returning({ id: people.id })
  if (!row) throw new Error('no person was returned')
  return row.id
}
