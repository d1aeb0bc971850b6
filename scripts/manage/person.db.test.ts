import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, hire } from '#db/testing/newsroom'
import { findNode } from '../install.mjs'
import { root } from '../root.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const dataDir = mkdtempSync(join(tmpdir(), 'counterclaim-manage-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

/** What the shell shows of `npm run manage -- …`, and how it ended. */
async function manage(...args: string[]) {
  const { PATH, HOME, DATABASE_URL, DATABASE_OWNER_URL } = process.env
  const env = { PATH, HOME, DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR: dataDir, NODE_ENV: 'test' as const }
  try {
    const { stdout } = await promisify(execFile)(findNode(), ['scripts/start.mjs', 'manage', ...args], {
      cwd: root,
      env,
    })
    return { code: 0, says: stdout }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { code, says: stderr }
  }
}

const reset = (email: string) => manage('person', 'reset-second-factor', '--email', email)
const factors = async () =>
  (await owner`select person_id from second_factors order by 1`).map(({ person_id }) => person_id)
const signedIn = async () => (await owner`select person_id from sessions order by 1`).map(({ person_id }) => person_id)

test('the second factor of somebody who lost the device is removed from the shell, and the log tells of it', async () => {
  const both = [people.editor, people.reviewer].toSorted()
  for (const id of both) {
    await app`insert into sessions (person_id, expires_at) values (${id}, now() + interval '1 hour')`
    await as(app, id, async (sql) => {
      await sql`insert into second_factors (person_id, secret) values (${id}, 'sealed')`
      await sql`update second_factors set confirmed_at = now(), last_step = 1 where person_id = ${id}`
    })
  }

  expect(await reset('EDA@example.org')).toEqual({
    code: 0,
    says: expect.stringContaining('The second factor of EDA@example.org was removed; they are signed out everywhere.'),
  })
  expect(await factors()).toEqual([people.reviewer])
  expect(await signedIn()).toEqual([people.reviewer])
  expect(await owner`select actor, subject_id from events where act = 'remove second factor'`).toEqual([
    { actor: null, subject_id: people.editor },
  ])

  expect(await reset('eda@example.org')).toEqual({
    code: 1,
    says: expect.stringContaining('eda@example.org has no second factor.'),
  })
  expect(await factors()).toEqual([people.reviewer])
  expect(await signedIn()).toEqual([people.reviewer])
}, 120_000)
