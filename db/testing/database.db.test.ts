import { expect, test } from 'vitest'
import { connectAs } from './database.ts'

test('a test file has a migrated database of its own', async () => {
  const [row] = await connectAs(
    'super',
  )`select current_database() as name, count(*)::int as installations from installation`
  expect(row?.name).toMatch(/^test_/)
  expect(row?.installations).toBe(1)
})

test.each([
  ['app', 'counterclaim_app'],
  ['public', 'counterclaim_public'],
  ['owner', 'counterclaim_owner'],
  ['super', 'postgres'],
] as const)('connects as %s in the role %s', async (as, role) => {
  const [row] = await connectAs(as)`select current_user as role`
  expect(row?.role).toBe(role)
})
