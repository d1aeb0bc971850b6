import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { db, type Executor } from '#db/client'
import { installation, settingsChanges } from '#db/schema/installation'
import { people } from '#db/schema/people'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

export type Settings = Awaited<ReturnType<typeof readSettings>>

/** The settings of this installation, as they are now. */
export async function getSettings(actor: Actor): Promise<Settings> {
  requireCan(actor, 'read_desk')
  return readSettings(db())
}

/** For commands and programs, which ask for the permission themselves. */
export async function readSettings(executor: Executor, lock = false) {
  const query = executor
    .select({
      name: installation.name,
      language: installation.language,
      timeZone: installation.timeZone,
      contact: installation.contact,
      secondFactorRoles: installation.secondFactorRoles,
      version: installation.version,
    })
    .from(installation)
  const [settings] = await (lock ? query.for('update') : query)
  if (!settings) throw new Error('no installation')
  return settings
}

export type SettingsChange = Awaited<ReturnType<typeof listSettingsChanges>>[number]

/** What was changed by whom, newest first. */
export async function listSettingsChanges(actor: Actor, limit = 200) {
  requireCan(actor, 'manage_settings')
  return db()
    .select({
      version: settingsChanges.version,
      at: settingsChanges.at,
      by: people.name,
      before: settingsChanges.before,
      after: settingsChanges.after,
    })
    .from(settingsChanges)
    .leftJoin(people, eq(people.id, settingsChanges.actor))
    .orderBy(desc(settingsChanges.version))
    .limit(limit)
}
