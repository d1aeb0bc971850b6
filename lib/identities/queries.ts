import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client'
import { identities } from '#db/schema/identities'
import { people } from '#db/schema/people'
import { isId } from '#lib/fields'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { Identity } from './identity.ts'

/** Whose identity this is, when they are active. */
export async function findIdentityHolder({ issuer, subject }: Identity): Promise<string | null> {
  const [holder] = await db()
    .select({ id: people.id })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject), isNull(people.disabledAt)))
  return holder?.id ?? null
}

const listed = { issuer: identities.issuer, subject: identities.subject, tiedAt: identities.tiedAt }

export async function listOwnIdentities(actor: Actor) {
  return db().select(listed).from(identities).where(eq(identities.personId, actor.id)).orderBy(identities.tiedAt)
}

export async function listIdentities(actor: Actor, personId: string) {
  requireCan(actor, 'manage_people')
  if (!isId(personId)) return []
  return db().select(listed).from(identities).where(eq(identities.personId, personId)).orderBy(identities.tiedAt)
}
