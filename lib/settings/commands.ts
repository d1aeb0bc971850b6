import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { installation, settingsChanges } from '#db/schema/installation'
import { people } from '#db/schema/people'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { SettingsInput } from './input.ts'
import { readSettings } from './queries.ts'

/** Saves the settings that an administrator typed upon a version of them; what was before stays in their history. */
export async function saveSettings(actor: Actor, basedOn: number, input: SettingsInput): Promise<void> {
  requireCan(actor, 'manage_settings')
  await actingAs(actor, async (tx) => {
    const { version } = await readSettings(tx, true)
    if (version !== basedOn) await refuseStale(tx, version)
    await tx.update(installation).set({ ...input, version: basedOn + 1 })
  })
}

/** Sets some of them from the command line of the machine, in the name of the installation. */
export async function setSettings(changes: Partial<SettingsInput>): Promise<void> {
  await actingAs('installation', async (tx) => {
    const { version } = await readSettings(tx, true)
    await tx.update(installation).set({ ...changes, version: version + 1 })
  })
}

/** @throws Refusal naming who saved meanwhile */
async function refuseStale(tx: Transaction, version: number) {
  const [last] = await tx
    .select({ name: people.name, at: settingsChanges.at })
    .from(settingsChanges)
    .innerJoin(people, eq(people.id, settingsChanges.actor))
    .where(eq(settingsChanges.version, version))
  throw new Refusal('stale', { ...(last && { name: last.name, at: last.at.toISOString() }), version })
}
