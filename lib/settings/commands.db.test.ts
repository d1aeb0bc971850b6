import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { saveSettings, setSettings } from './commands.ts'
import { settingsInput } from './input.ts'
import { getSettings, listSettingsChanges } from './queries.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

const given = { name: 'The Record', language: 'en', timeZone: 'Europe/Athens', contact: 'desk@example.org' }

test('an administrator saves the settings; others may not, and an older version loses nothing', async () => {
  const { admin, reviewer, editor } = people
  const { version } = await getSettings(editor)
  const input = settingsInput.parse({ ...given, secondFactorRoles: ['admin'] })
  for (const actor of [reviewer, editor]) {
    await expect(saveSettings(actor, version, input)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(listSettingsChanges(actor)).rejects.toMatchObject({ reason: 'forbidden' })
  }
  await saveSettings(admin, version, input)
  const late = saveSettings(admin, version, { ...input, name: 'Lost' })
  await expect(late).rejects.toMatchObject({ reason: 'stale', values: { name: 'Ada', version: version + 1 } })
  expect(await getSettings(editor)).toEqual({ ...input, version: version + 1 })
})

test('the command line sets some of them, and the history tells from what', async () => {
  await setSettings({ contact: null })
  const [change] = await listSettingsChanges(people.admin)
  expect(change).toMatchObject({ by: null, before: { contact: 'desk@example.org' }, after: { contact: null } })
})

test.each([
  [{ timeZone: 'Europe/Nowhere' }, 'unknown_time_zone'],
  [{ contact: 'somewhere' }, 'not_a_contact'],
  [{ contact: 'javascript:alert(1)' }, 'not_a_contact'],
  [{ name: ' \u200b' }, 'required'],
  [{ language: 'xx-nonsense-q' }, 'unknown_language'],
])('%j is not taken', (wrong, message) => {
  const { error } = settingsInput.safeParse({ ...given, ...wrong })
  expect(error?.issues.map((issue) => issue.message)).toEqual([message])
})

test.each(['desk@example.org', 'https://example.org/contact', ''])('%j is a contact', (contact) => {
  expect(settingsInput.parse({ ...given, contact }).contact).toBe(contact || null)
})
